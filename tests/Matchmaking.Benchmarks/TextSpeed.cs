using System.Diagnostics;
using System.Text;
using Matchmaking.Matching;
using Matchmaking.Vocabularies;

namespace Matchmaking.Benchmarks;

/// <summary>What reading an offer and scoring a pair cost on one core, after a warm-up, as the median of several rounds.</summary>
public sealed record TextSpeed(double WordsAnOffer, double TermsAnOffer, double ReadMicroseconds, double ScoreNanoseconds)
{
    const int Rounds = 15;
    const int PassesARound = 20;

    // Long enough for the compiler to have given its best.
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

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
            Median(needs.Count * (offers.Count - 1), () => Scored(rule, needs, offers)));
    }

    public IEnumerable<string> Lines() =>
    [
        "| what | figure |",
        "|---|---|",
        $"| an offer of {WordsAnOffer:F0} English words ({TermsAnOffer:F0} terms) read | {ReadMicroseconds:F1} µs |",
        $"| a need and an offer of such texts scored, each with every other | {ScoreNanoseconds:F0} ns |",
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

    static long Scored(ITextRule rule, List<NeedText> needs, List<uint[]> offers)
    {
        var sum = 0L;
        for (var need = 0; need < needs.Count; need++)
            for (var offer = 0; offer < offers.Count; offer++)
                if (offer != need)
                    sum += rule.Score(needs[need], offers[offer]);
        return sum;
    }

    static double Median(int each, Func<long> pass)
    {
        var sink = 0L;
        for (var warming = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(warming) < WarmUp;) sink += pass();
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
