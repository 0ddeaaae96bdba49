using System.Globalization;
using System.Text.Json;
using Matchmaking.Vocabularies;

namespace Matchmaking.Benchmarks;

/// <summary>
/// Holds the text rule against BM25, plain word overlap and no text on the judged set, all over, on the half that the rule was not
/// developed on and by pair of languages; then times reading and scoring.
/// </summary>
public static class TextBench
{
    static readonly string[] Languages = ["en", "fr", "es", "ar", "zh", "ru"];
    static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web) { WriteIndented = true };

    public static async Task<int> Run()
    {
        var vocabulary = Vocabulary.Load();
        var set = TextJudgements.Load(vocabulary);
        (string Name, TextScorer Scorer)[] rivals =
        [
            ("our rule", TextRivals.OurRule(set, vocabulary)),
            ("BM25 (Lucene.Net)", TextRivals.Bm25(set)),
            ("word overlap", TextRivals.WordOverlap(set)),
            ("no text", TextRivals.NoText(set)),
        ];
        var rows = rivals.Select(rival => Row.Of(rival.Name, set, rival.Scorer)).ToList();
        PrintRows(rows);
        PrintPairs(set, rivals[0], rivals[1]);
        var speed = TextSpeed.Measure(set, vocabulary);
        Console.WriteLine();
        Console.WriteLine(string.Join('\n', speed.Lines()));
        await Write(set, rows, rivals, speed);
        return 0;
    }

    static void PrintRows(IReadOnlyList<Row> rows)
    {
        Console.WriteLine("| | nDCG@10 | development half | held-out half | inversions | development half | held-out half | profiles |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var row in rows)
            Console.WriteLine($"| {row.Name} | {Three(row.Ndcg)} | {Three(row.NdcgDevelopment)} | {Three(row.NdcgHeldOut)} "
                + $"| {Percent(row.Inversions)} | {Percent(row.InversionsDevelopment)} | {Percent(row.InversionsHeldOut)} | {Percent(row.InversionsOfProfiles)} |");
    }

    static void PrintPairs(TextJudgements set, params (string Name, TextScorer Scorer)[] rivals)
    {
        Console.WriteLine($"\nInversions among the pairs whose better offer is in the language of the column, for needs in that of the row: {string.Join(" / ", rivals.Select(rival => rival.Name))}\n");
        Console.WriteLine($"| need | {string.Join(" | ", Languages)} |");
        Console.WriteLine($"|---{string.Concat(Languages.Select(_ => "|---"))}|");
        foreach (var asked in Languages)
        {
            var cells = Languages.Select(given => string.Join(" / ", rivals.Select(rival => Percent(OfPair(set, rival.Scorer, asked, given)))));
            Console.WriteLine($"| {asked} | {string.Join(" | ", cells)} |");
        }
    }

    static double? OfPair(TextJudgements set, TextScorer scorer, string asked, string given) =>
        Share(set.Needs.Where(need => need.Language == asked)
            .SelectMany(need => Pairs(need, scorer(need)).Where(pair => set.Offers[pair.Better].Language == given)));

    static IEnumerable<(string Better, double ScoreOfBetter, double ScoreOfOther)> Pairs(JudgedNeed need, IReadOnlyDictionary<string, double> scores) =>
        from better in need.Grades
        from other in need.Grades
        where better.Value > other.Value
        select (better.Key, scores[better.Key], scores[other.Key]);

    static double? Share(IEnumerable<(string Better, double ScoreOfBetter, double ScoreOfOther)> pairs) =>
        TextFigures.Inversions(pairs.Select(pair => (0, pair.ScoreOfBetter, pair.ScoreOfOther))) is var (wrong, all) && all > 0 ? wrong / all : null;

    static async Task Write(TextJudgements set, IReadOnlyList<Row> rows, (string Name, TextScorer Scorer)[] rivals, TextSpeed speed)
    {
        var pairs = from asked in Languages
                    from given in Languages
                    select new { need = asked, offer = given, ours = OfPair(set, rivals[0].Scorer, asked, given), bm25 = OfPair(set, rivals[1].Scorer, asked, given) };
        Directory.CreateDirectory("artifacts/bench");
        var written = new { needs = set.Needs.Count, offers = set.Offers.Count, rows, languagePairs = pairs, speed };
        await File.WriteAllTextAsync("artifacts/bench/text.json", JsonSerializer.Serialize(written, Indented) + "\n");
    }

    static string Three(double? figure) => figure?.ToString("F3", CultureInfo.InvariantCulture) ?? "–";

    static string Percent(double? share) => share is null ? "–" : (100 * share.Value).ToString("F1", CultureInfo.InvariantCulture) + " %";

    sealed record Row(
        string Name, double? Ndcg, double? NdcgDevelopment, double? NdcgHeldOut,
        double? Inversions, double? InversionsDevelopment, double? InversionsHeldOut, double? InversionsOfProfiles)
    {
        public static Row Of(string name, TextJudgements set, TextScorer scorer)
        {
            var scored = set.Needs.Select(need => (Need: need, Scores: scorer(need))).ToList();
            var (development, heldOut) = (scored.Where(need => !need.Need.HeldOut).ToList(), scored.Where(need => need.Need.HeldOut).ToList());
            return new(
                name, Mean(scored), Mean(development), Mean(heldOut),
                Wrong(scored), Wrong(development), Wrong(heldOut), Share(scored.SelectMany(need => WithProfile(need.Need, need.Scores))));
        }

        static double? NdcgOf(JudgedNeed need, IReadOnlyDictionary<string, double> scores) =>
            TextFigures.Ndcg([.. need.Grades.Select(offer => (offer.Value, scores[offer.Key]))]);

        static double? Mean(IEnumerable<(JudgedNeed Need, IReadOnlyDictionary<string, double> Scores)> scored) => scored.Average(need => NdcgOf(need.Need, need.Scores));

        static double? Wrong(IEnumerable<(JudgedNeed Need, IReadOnlyDictionary<string, double> Scores)> scored) =>
            Share(scored.SelectMany(need => Pairs(need.Need, need.Scores)));

        static IEnumerable<(string Better, double ScoreOfBetter, double ScoreOfOther)> WithProfile(JudgedNeed need, IReadOnlyDictionary<string, double> scores) =>
            from better in need.Grades
            from other in need.Grades
            where better.Value > other.Value && (better.Key.StartsWith("prf-", StringComparison.Ordinal) != other.Key.StartsWith("prf-", StringComparison.Ordinal))
            select (better.Key, scores[better.Key], scores[other.Key]);
    }
}
