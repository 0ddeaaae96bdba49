using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Matchmaking.Matching;

/// <summary>
/// English words that carry no subject (the analyzer's own list knows only 33 of them), and small words of the neighbours:
/// titles in French and Spanish do come under the tag of English.
/// </summary>
internal static class StopWords
{
    public static readonly CharArraySet English = new(LuceneVersion.LUCENE_48, """
        a about above after again against all also am an and any are as at be because been before being below between both but by can cannot
        could did do does doing down during each etc few for from further had has have having he her here hers him his how i if in into is it
        its itself many may me might more most much must my no nor not of off on once one only or other our ours out over own per same shall
        she should so some such than that the their theirs them then there these they this those through to too two under until up upon us
        use used using very via was we were what when where whether which while who whom whose why will with within without would you your yours
        al au aux con dans de del des du el en entre est et la las le les lo los ou par para pour por que se son sur un una une y
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), ignoreCase: true);
}
