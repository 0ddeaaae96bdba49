using System.Text;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>
/// Turns words into concepts across languages: a text that holds most of a label's weight, in any of the six languages,
/// evokes the subject, target, kind, Party or word of the field that the label names.
/// </summary>
internal sealed class Concepts
{
    // Of a label's weight; "forest" alone then evokes Forest Biodiversity, "biodiversity" alone does not.
    private const int EvokesFromPercent = 60;

    private readonly Dictionary<string, LabelsOfLanguage> languages;

    public Concepts(Vocabulary vocabulary) => languages = vocabulary.Languages.ToDictionary(
        language => language.Code,
        language => new LabelsOfLanguage(language.Code, LabelsIn(language.Code, vocabulary)),
        StringComparer.Ordinal);

    public IEnumerable<FoundTerm> EvokedBy(string language, IReadOnlyCollection<Word> words) =>
        languages.TryGetValue(language, out var labels) ? labels.EvokedBy(words) : [];

    private static IEnumerable<(string Id, string Label)> LabelsIn(string language, Vocabulary vocabulary)
    {
        var named = vocabulary.Subjects.Values.Where(subject => subject.Selectable).Select(subject => (subject.Id, subject.Label))
            .Concat(vocabulary.Targets.Values.Select(target => (target.Id, target.Label)))
            .Concat(vocabulary.AichiTargets.Values.Select(target => (target.Id, target.Label)))
            .Concat(vocabulary.Kinds.Values.Select(kind => (kind.Id, kind.Label)))
            .Concat(vocabulary.Parties.Values.Select(party => (Id: party.Code, Label: party.Name)));
        return named.Where(term => term.Label.Texts.ContainsKey(language)).OrderBy(term => term.Id, StringComparer.Ordinal)
            .Select(term => (term.Id, WithoutNumber(term.Label.Texts[language])))
            .Concat(vocabulary.FieldWords.SelectMany(word => word.Words[language].Select(label => (word.Id, label))));
    }

    // "GBF-T06. Reduce rates…": the number before the first stop is no word of the label.
    private static string WithoutNumber(string label)
    {
        const int longestNumber = 14;
        var stop = label.AsSpan(0, Math.Min(longestNumber, label.Length)).IndexOfAny('.', '。');
        return stop > 0 && label.AsSpan(0, stop).ContainsAnyInRange('0', '9') ? label[(stop + 1)..] : label;
    }

    private sealed class LabelsOfLanguage
    {
        private readonly List<(string Concept, int Weight)> labels = [];
        private readonly Dictionary<string, List<(int Label, int Weight)>> byStem = new(StringComparer.Ordinal);

        public LabelsOfLanguage(string language, IEnumerable<(string Id, string Label)> terms)
        {
            var stems = terms.Select(term => (term.Id, Stems: StemsOf(language, term.Label))).Where(term => term.Stems.Count > 0).ToList();
            var held = stems.SelectMany(term => term.Stems).CountBy(stem => stem).ToDictionary(StringComparer.Ordinal);
            foreach (var (id, stemsOfLabel) in stems)
                Add(id, [.. stemsOfLabel.Select(stem => (stem, Rarity(stems.Count, held[stem])))]);
        }

        public IEnumerable<FoundTerm> EvokedBy(IReadOnlyCollection<Word> words)
        {
            var found = new SortedDictionary<int, (int Weight, string Words)>();
            foreach (var word in words.DistinctBy(word => word.Stem))
                foreach (var (label, weight) in byStem.GetValueOrDefault(word.Stem, []))
                    found[label] = found.TryGetValue(label, out var sum) ? (sum.Weight + weight, Joined(sum.Words, word.Surface)) : (weight, word.Surface);
            return found.Where(label => label.Value.Weight * 100 >= labels[label.Key].Weight * EvokesFromPercent)
                .Select(label => new FoundTerm("#" + labels[label.Key].Concept, label.Value.Words));
        }

        // Two Chinese pairs that share a character are one word to the reader.
        private static string Joined(string words, string next) =>
            words[^1] == next[0] && ChineseWords.IsCharacter(Rune.GetRuneAt(next, 0)) ? words + next[1..] : $"{words} {next}";

        private void Add(string id, (string Stem, int Weight)[] stems)
        {
            foreach (var (stem, weight) in stems)
            {
                if (!byStem.TryGetValue(stem, out var holding))
                    byStem[stem] = holding = [];
                holding.Add((labels.Count, weight));
            }
            labels.Add((id, stems.Sum(stem => stem.Weight)));
        }

        private static List<string> StemsOf(string language, string label)
        {
            var words = Words.In(language, label);
            var pairs = words.Zip(words.Skip(1)).Where(pair => pair.First.IsCharacter && pair.Second.IsCharacter && pair.Second.Gap is not null);
            return [.. (language == "zh" ? pairs.Select(pair => pair.First.Stem + pair.Second.Stem) : words.Select(word => word.Stem)).Distinct()];
        }

        private static int Rarity(int all, int holding) => (int)Math.Round(100 * Math.Log(1 + (double)all / holding), MidpointRounding.AwayFromZero);
    }
}
