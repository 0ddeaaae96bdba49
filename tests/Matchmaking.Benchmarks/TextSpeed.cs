using System.Diagnostics;
using System.Text;
using Matchmaking.Matching;
using Matchmaking.Vocabularies;

namespace Matchmaking.Benchmarks;

/// <summary>What reading an offer and scoring a pair cost on one core, after a warm-up, as the median of several rounds.</summary>
public sealed record TextSpeed(double WordsAnOffer, double TermsAnOffer, double ReadMicroseconds, double ScoreNanoseconds, double ScoreTouchingNanoseconds)
{
    const int Rounds = 15;
    const int PassesARound = 20;

    public static TextSpeed Measure(TextJudgements set, Vocabulary vocabulary)
    {
        var table = TermTable.Of([.. set.Offers.Values.Select(offer => offer.Content)], vocabulary);
        var rule = TextRules.Named(RulesVersion.First(vocabulary, table).TextRule, vocabulary, table);
        var texts = SixtyWords(set);
        var read = Median(texts.Count, () => texts.Sum(text => rule.ReadOffer(text.Title, text.Body).Length));
        var offers = texts.Select(text => rule.ReadOffer(text.Title, text.Body)).ToList();
        var needs = texts.Select(text => rule.ReadNeed(text.Title, text.Body)).ToList();
        return new(
            texts.Average(text => text.Title.In("en").Split(' ').Length + text.Body.In("en").Split(' ').Length),
            offers.Average(offer => offer.Length),
            read / 1000,
            Median(needs.Count * offers.Count, () => needs.Sum(need => offers.Sum(offer => rule.Score(need, offer)))),
            Median(needs.Count * 8, () => needs.Select((need, at) => Enumerable.Range(0, 8).Sum(next => rule.Score(need, offers[(at + next) % offers.Count]))).Sum()));
    }

    public IEnumerable<string> Lines() =>
    [
        "| what | figure |",
        "|---|---|",
        $"| an offer of {WordsAnOffer:F0} English words ({TermsAnOffer:F0} terms) read | {ReadMicroseconds:F1} µs |",
        $"| a pair of such texts scored, all with all | {ScoreNanoseconds:F0} ns |",
        $"| the same, one need after the other with the eight texts next to it | {ScoreTouchingNanoseconds:F0} ns |",
    ];

    // English offers of the set, two or three put together so that they come to about sixty words.
    static List<(LocalizedText Title, LocalizedText Body)> SixtyWords(TextJudgements set)
    {
        const int enough = 56;
        var texts = new List<(LocalizedText, LocalizedText)>();
        var body = new StringBuilder();
        foreach (var offer in set.Offers.Values.Where(offer => offer is { Language: "en", Content.Title.IsEmpty: false } && !offer.Key.StartsWith("prf-", StringComparison.Ordinal)))
        {
            body.Append(offer.Content.Description.In("en")).Append(' ');
            if (body.ToString().Split(' ').Length < enough) continue;
            texts.Add((offer.Content.Title, LocalizedText.Of("en", string.Join(' ', body.ToString().Split(' ').Take(enough)))));
            body.Clear();
        }
        return texts;
    }

    static double Median(int each, Func<long> pass)
    {
        var sink = 0L;
        for (var warm = 0; warm < 3 * PassesARound; warm++) sink += pass();
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            for (var count = 0; count < PassesARound; count++) sink += pass();
            times.Add(Stopwatch.GetElapsedTime(began).TotalNanoseconds / PassesARound / each);
        }
        GC.KeepAlive(sink);
        return times.Order().ElementAt(Rounds / 2);
    }
}
