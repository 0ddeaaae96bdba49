using System.Runtime.CompilerServices;
using System.Text;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>A term that was found in a text, the words of the text that said it, and how many they are.</summary>
public readonly record struct FoundTerm(uint Number, string Words, int Count);

/// <summary>
/// Turns texts into terms: a stem, two stems in a row, a name as every language writes it, two Chinese characters in a row, one
/// character, and a concept that a label in any of the six languages evokes.
/// </summary>
public sealed class TextTerms
{
    private static readonly ConditionalWeakTable<Vocabulary, TextTerms> OfVocabularies = [];

    private readonly Labels labels;

    private TextTerms(Vocabulary vocabulary) => labels = new Labels(vocabulary);

    /// <summary>The terms of texts under this vocabulary; its thousands of labels are read once.</summary>
    public static TextTerms Of(Vocabulary vocabulary) => OfVocabularies.GetValue(vocabulary, key => new TextTerms(key));

    /// <summary>Words and concepts that any text of the field may hold, so that meeting in them says little.</summary>
    internal IReadOnlySet<uint> Common => labels.Common;

    /// <summary>The names of Parties: where a text speaks of, not what.</summary>
    internal IReadOnlySet<uint> Places => labels.Places;

    /// <summary>The terms of an offer in ascending order, each once; one that stands out bears the mark.</summary>
    public uint[] OfOffer(LocalizedText title, LocalizedText description)
    {
        var reading = Reading.OfThread;
        reading.Clear();
        Read(title, reading);
        var inTitle = reading.Terms.Length;
        Read(description, reading);
        return Emphasis.Marked(reading, inTitle);
    }

    /// <summary>Every term of a title and a body with the words that said it, as they are written; a term can come several times.</summary>
    public IReadOnlyList<FoundTerm> Said(LocalizedText title, LocalizedText body)
    {
        var found = new List<FoundTerm>();
        var reading = Reading.OfThread;
        foreach (var (tag, text) in title.Texts.Concat(body.Texts))
        {
            reading.Clear();
            var normal = Normal(text);
            Read(tag, normal, reading);
            foreach (var (number, from, to) in reading.Terms)
                found.Add(new(number, normal[reading.Words[from].Start..reading.Words[to].End], to - from + 1));
        }
        return found;
    }

    /// <summary>Reads all texts into the reading, one after the other.</summary>
    internal void Read(LocalizedText texts, Reading reading)
    {
        foreach (var (tag, text) in texts.Texts)
            Read(tag, Normal(text), reading);
    }

    /// <summary>Reads one text, whose form is normal, and adds its words and terms.</summary>
    internal void Read(string tag, string text, Reading reading)
    {
        var language = labels.Of(tag);
        var first = reading.Words.Length;
        Tokens.Read(text, language, reading);
        if (language.Language == TermClass.Chinese)
            ChineseTerms(reading, first);
        else
            WordTerms(reading, first);
        Labels.Evoke(reading, first);
    }

    /// <summary>The form in which letters that look alike are alike.</summary>
    internal static string Normal(string text) => text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);

    private static void WordTerms(Reading reading, int first)
    {
        for (var at = first; at < reading.Words.Length; at++)
        {
            var (word, _, _, follows) = reading.Words[at];
            reading.Add(word.Term, at, at);
            if (word.Plain != 0 && (follows || word.MayOpenAsName))
                reading.Add(word.Plain, at, at);
            if (follows)
                reading.Add(TermNumber.Pair(reading.Words[at - 1].Word.Term, word.Term), at - 1, at);
        }
    }

    private static void ChineseTerms(Reading reading, int first)
    {
        for (var at = first; at < reading.Words.Length; at++)
        {
            var word = reading.Words[at].Word;
            reading.Add(word.Term, at, at);
            if (at > first && reading.Words[at - 1] is var before && before.End == reading.Words[at].Start && BothCharacters(before.Word, word))
                reading.Add(TermNumber.ChineseWord(before.Word.Term, word.Term), at - 1, at);
        }
    }

    private static bool BothCharacters(Word first, Word second) =>
        TermNumber.ClassOf(first.Term) == TermClass.Character && TermNumber.ClassOf(second.Term) == TermClass.Character;
}
