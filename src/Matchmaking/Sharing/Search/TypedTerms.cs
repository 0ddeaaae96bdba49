using Matchmaking.Matching;
using Matchmaking.Vocabularies;

namespace Matchmaking.Sharing;

/// <summary>
/// Typed words, read as the text rule reads records: for each word all that a record may hold for it, however it is bent, in the other
/// languages of the same letters, and as a concept that any language names. A record is found where every word is met.
/// </summary>
public sealed class TypedTerms
{
    readonly List<uint[]> words = [];
    readonly bool typed;

    TypedTerms(bool typed) => this.typed = typed;

    public static TypedTerms Of(string? text, string pageLanguage, Vocabulary vocabulary)
    {
        var terms = new TypedTerms(!string.IsNullOrWhiteSpace(text));
        if (terms.typed) terms.Read(TextTerms.Normal(text!), Scripts.LanguageOf(text!, pageLanguage), TextTerms.Of(vocabulary));
        return terms;
    }

    /// <summary>What says nothing, such as an article alone, is found nowhere; nothing typed is found everywhere.</summary>
    public bool AreMetBy(uint[] record)
    {
        if (!typed) return true;
        foreach (var word in words)
            if (!word.Any(term => Holds(record, term)))
                return false;
        return words.Count > 0;
    }

    /// <summary>How many of the words stand out in the record: its title has them, or it says them again and again.</summary>
    public int StandingOut(uint[] record) => words.Count(word => word.Any(term => Array.BinarySearch(record, TermNumber.StandingOut(term)) >= 0));

    static bool Holds(uint[] record, uint term) =>
        Array.BinarySearch(record, term) >= 0 || Array.BinarySearch(record, TermNumber.StandingOut(term)) >= 0;

    void Read(string text, string language, TextTerms terms)
    {
        var reading = new Reading();
        terms.Read(language, text, reading);
        var places = new List<(int Start, int End)>();
        foreach (var word in reading.Words) places.Add((word.Start, word.End));
        var met = places.ConvertAll(_ => new HashSet<uint>());
        Gather(reading, places, met);
        foreach (var other in Scripts.Alongside(language))
        {
            var again = new Reading();
            terms.Read(other, text, again);
            Gather(again, places, met);
        }
        words.AddRange(met.Where(alternatives => alternatives.Count > 0).Select(alternatives => alternatives.ToArray()));
    }

    /// <summary>A word is met by itself and by a concept that it evokes with others; a Chinese character, where it has neighbours, by two in a row.</summary>
    static void Gather(Reading reading, List<(int Start, int End)> places, List<HashSet<uint>> met)
    {
        foreach (var (number, from, to) in reading.Terms)
        {
            var kind = TermNumber.ClassOf(number);
            if (kind == TermClass.Pair || (kind == TermClass.Character && HasNeighbour(reading, from))) continue;
            var (start, end) = (reading.Words[from].Start, reading.Words[to].End);
            for (var place = 0; place < places.Count; place++)
                if (places[place].Start < end && start < places[place].End)
                    met[place].Add(number);
        }
    }

    static bool HasNeighbour(Reading reading, int at) => Follows(reading, at) || Follows(reading, at + 1);

    static bool Follows(Reading reading, int at) =>
        at > 0 && at < reading.Words.Length && reading.Words[at - 1].End == reading.Words[at].Start;
}
