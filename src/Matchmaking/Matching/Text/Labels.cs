using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>
/// What lets texts meet across languages: the labels of subjects, targets, kinds and Parties and the words of the field, in six
/// languages, each the name of a concept.
/// </summary>
internal sealed class Labels
{
    private const int LongestPhrase = 4;
    private const int LongestChinesePhrase = 10;

    private static readonly Dictionary<string, TermClass> Languages = new(StringComparer.Ordinal)
    {
        ["en"] = TermClass.English,
        ["fr"] = TermClass.French,
        ["es"] = TermClass.Spanish,
        ["ar"] = TermClass.Arabic,
        ["zh"] = TermClass.Chinese,
        ["ru"] = TermClass.Russian,
    };

    private readonly Dictionary<string, WordsOfLanguage> languages =
        Languages.ToDictionary(language => language.Key, language => new WordsOfLanguage(language.Value), StringComparer.Ordinal);

    private readonly WordsOfLanguage others = new(TermClass.Plain);

    public Labels(Vocabulary vocabulary)
    {
        Places = vocabulary.Parties.Values.Select(party => TermNumber.Concept(party.Code)).ToHashSet();
        Common = CommonWords.Concepts.Select(TermNumber.Concept).Concat(languages.Values.SelectMany(CommonOf)).ToHashSet();
        foreach (var (code, words) in languages)
        {
            Take(code, words, vocabulary);
            words.Forget();
        }
    }

    public IReadOnlySet<uint> Common { get; }

    public IReadOnlySet<uint> Places { get; }

    /// <summary>The words of the language of a tag; one word list serves all languages that have no labels.</summary>
    public WordsOfLanguage Of(string tag) => languages.GetValueOrDefault(tag) ?? languages.GetValueOrDefault(LanguageTag.Primary(tag)) ?? others;

    /// <summary>Adds to what was read every concept whose label stands among the words from this one on.</summary>
    public static void Evoke(Reading reading, int first)
    {
        var words = reading.Words;
        for (var at = first; at < words.Length; at++)
        {
            var phrase = words[at].Word.Begins;
            for (var last = at; phrase is not null; phrase = words[last].Follows ? phrase.After(words[last].Word.Term) : null)
            {
                foreach (var concept in phrase.Concepts)
                    reading.Add(concept, at, last);
                if (!phrase.GoesOn || ++last == words.Length)
                    break;
            }
        }
    }

    private static IEnumerable<uint> CommonOf(WordsOfLanguage language)
    {
        foreach (var word in CommonWords.Words[language.Language].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            foreach (var term in TermsOf(word, language))
                yield return term;
    }

    private static List<uint> TermsOf(string word, WordsOfLanguage language)
    {
        var words = WordsOf(word, language).Select(seen => seen.Word.Term).ToList();
        return language.Language == TermClass.Chinese ? [.. words.Zip(words.Skip(1), TermNumber.ChineseWord)] : words;
    }

    private static SeenWord[] WordsOf(string label, WordsOfLanguage language)
    {
        var reading = Reading.OfThread;
        reading.Clear();
        Tokens.Read(TextTerms.Normal(label), language, reading);
        return reading.Words.ToArray();
    }

    private void Take(string code, WordsOfLanguage language, Vocabulary vocabulary)
    {
        foreach (var word in vocabulary.FieldWords)
            foreach (var label in word.Words.GetValueOrDefault(code, []))
                TakeWhole(label, TermNumber.Concept(word.Id), language);
        foreach (var party in vocabulary.Parties.Values)
            TakeWhole(Said(party.Name, code).Split('(', '（')[0], TermNumber.Concept(party.Code), language);
        var named = vocabulary.Kinds.Values.Concat(vocabulary.AichiTargets.Values).Select(term => (term.Id, term.Label))
            .Concat(vocabulary.Targets.Values.Select(target => (target.Id, target.Label)))
            .Concat(vocabulary.Subjects.Values.Where(subject => subject.Selectable).Select(subject => (subject.Id, subject.Label)));
        foreach (var (id, label) in named)
            TakeTelling(WithoutNumber(Said(label, code)), TermNumber.Concept(id), language);
    }

    private static string Said(LocalizedText label, string code) => label.Texts.GetValueOrDefault(code, "");

    private static void TakeWhole(string label, uint concept, WordsOfLanguage language)
    {
        if (WordsOf(label, language) is { Length: > 0 } words)
            language.Label([.. words.Select(seen => seen.Word.Term)], concept);
    }

    // Of "Forest Biodiversity" the first word tells; of a long sentence, what it says between its small words.
    private void TakeTelling(string label, uint concept, WordsOfLanguage language)
    {
        var chinese = language.Language == TermClass.Chinese;
        var words = WordsOf(label, language);
        if (chinese && words.Length <= LongestChinesePhrase)
            TakeWhole(label, concept, language);
        else if (!chinese && words.Length <= LongestPhrase)
            language.Label(Telling(words), concept);
        else
            foreach (var run in Runs(words).Where(run => Suits(run, chinese)))
                language.Label([.. run.Select(seen => seen.Word.Term)], concept);
    }

    private uint[] Telling(SeenWord[] words)
    {
        var all = words.Select(seen => seen.Word.Term).ToArray();
        var telling = Array.FindAll(all, term => !Common.Contains(term));
        return telling.Length > 0 ? telling : all;
    }

    private bool Suits(List<SeenWord> run, bool chinese) => chinese
        ? run.Count is >= LongestPhrase and <= LongestChinesePhrase
        : run.Count is > 1 and <= LongestPhrase && run.Exists(seen => !Common.Contains(seen.Word.Term));

    private static IEnumerable<List<SeenWord>> Runs(SeenWord[] words)
    {
        var run = new List<SeenWord>();
        foreach (var word in words)
        {
            if (run.Count > 0 && (!word.Follows || word.Start - run[^1].End > 1))
            {
                yield return run;
                run = [];
            }
            run.Add(word);
        }
        yield return run;
    }

    // "GBF-T06. Reduce rates…": the number before the first stop is no word of the label.
    private static string WithoutNumber(string label)
    {
        const int longestNumber = 14;
        var stop = label.AsSpan(0, Math.Min(longestNumber, label.Length)).IndexOfAny('.', '。');
        return stop > 0 && label.AsSpan(0, stop).ContainsAnyInRange('0', '9') ? label[(stop + 1)..] : label;
    }
}
