using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Matchmaking.Matching;

/// <summary>Small words that carry no subject, by language.</summary>
internal static class StopWords
{
    private static readonly CharArraySet None = CharArraySet.Empty;

    // The analyzer's own list knows only 33 English words; small words of the neighbours are here because titles in French and
    // Spanish do come under the tag of English.
    private static readonly CharArraySet English = SetOf("""
        a about above after again against all also am an and any are as at be because been before being below between both but by can cannot
        could did do does doing down during each etc few for from further had has have having he her here hers him his how i if in into is it
        its itself many may me might more most much must my no nor not of off on once one only or other our ours out over own per same shall
        she should so some such than that the their theirs them then there these they this those through to too two under until up upon us
        use used using very via was we were what when where whether which while who whom whose why will with within without would you your yours
        al au aux con dans de del du el en entre est et la las le les lo los ou par para pour por que se son sur un una une y
        """);

    private static readonly CharArraySet French = SetOf("""
        plus afin ainsi aussi autre autres avant après bien cela ceci chaque chez comme contre depuis dont donc encore entre être font leur leurs
        lors mais même moins non ni notre nos nous où ou par parmi pendant peu plusieurs pour puis quand quel quelle quels quelles sans sauf selon
        ses si sont sous tous tout toute toutes très vers via vos votre vous deux trois and the of
        """);

    private static readonly CharArraySet Spanish = SetOf("""
        además así aún cada cómo cual cuales cuando dentro desde donde dos entre hacia hasta mediante mientras nos nuestra nuestras nuestro
        nuestros otra otras otro otros para pero por que según sin sino sobre tanto tras tres través y e u and the of
        """);

    private static readonly CharArraySet Russian = SetOf("""
        а без более будет бы был была были было быть в вам вас весь во вот все всего всех вы где да даже два для до его ее если есть еще же за
        здесь и из или им их к каждый как ко когда кто ли либо между мы на над надо наш наша наши нам нас не него нее нет ни них но ну о об однако он
        она они оно от очень по под при про путем с своих свой со так также такой там те тем то того тоже той только том ты у уже через чего чем
        что чтобы эта эти это этого этой этот я которые который которая которых
        """);

    private static readonly CharArraySet Arabic = SetOf("""
        الى على في من عن مع هذا هذه ذلك التي الذي الذين بين عند لدى خلال بعد قبل حول كل بعض غير كما حيث عبر بشان وفق او ان لا ما لم قد كان كانت هو هي
        ولا ومن وفي وعلى والى ضد دون تحت فوق نحو اي ايضا ثم لكن اجل
        """);

    /// <summary>Whether this word, in small letters, says nothing of a subject.</summary>
    public static bool Contain(TermClass language, string word) => language switch
    {
        TermClass.English => English.Contains(word),
        TermClass.French => French.Contains(word) || FrenchAnalyzer.DefaultStopSet.Contains(word),
        TermClass.Spanish => Spanish.Contains(word) || SpanishAnalyzer.DefaultStopSet.Contains(word),
        TermClass.Russian => Russian.Contains(word) || RussianAnalyzer.DefaultStopSet.Contains(word),
        TermClass.Arabic => Arabic.Contains(word) || ArabicAnalyzer.DefaultStopSet.Contains(word),
        _ => None.Contains(word),
    };

    private static CharArraySet SetOf(string words) =>
        new(LuceneVersion.LUCENE_48, words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), ignoreCase: true);
}
