using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>What was measured, as a table for people and as a file for machines.</summary>
public sealed class MatchingReport(Ground ground, IReadOnlyDictionary<Shape, ShapeFigures> shapes, int? postgresMajor)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web) { WriteIndented = true };

    public async Task Write()
    {
        Directory.CreateDirectory("artifacts/bench");
        await File.WriteAllTextAsync("artifacts/bench/matching.json", Json().ToJsonString(Indented) + "\n");
        var table = Table();
        await File.WriteAllLinesAsync("artifacts/bench/matching.md", table);
        Console.WriteLine(string.Join('\n', table));
    }

    // The first shape stands at the top: skewed, where it was measured.
    private JsonObject Json()
    {
        var options = ground.Options;
        var report = new JsonObject
        {
            ["seed"] = options.Seed,
            ["generator"] = ground.GeneratorHash,
            ["offers"] = options.Offers,
            ["needs"] = options.Needs,
            ["openNeeds"] = options.OpenNeeds,
            ["terms"] = ground.Rules.Terms.Hash,
        };
        foreach (var (name, figure) in Of(shapes[options.Shapes[0]]))
            report[name] = figure?.DeepClone();
        report["shapes"] = new JsonObject(shapes.Select(shape => KeyValuePair.Create(NameOf(shape.Key), (JsonNode?)Of(shape.Value))));
        report["machine"] = new JsonObject { ["cores"] = Environment.ProcessorCount, ["dotnet"] = Environment.Version.ToString(), ["postgres"] = postgresMajor };
        report["postgresSettings"] = new JsonArray([.. PostgresSide.Settings.Select(setting => (JsonNode)setting)]);
        return report;
    }

    private static JsonObject Of(ShapeFigures figures) => JsonSerializer.SerializeToNode(figures, JsonSerializerOptions.Web)!.AsObject();

    private List<string> Table() =>
    [
        $"Generator {ground.GeneratorHash[..12]}, seed {ground.Options.Seed}, {ground.Options.Offers:N0} offers, {ground.Options.Needs:N0} needs asked,"
            + $" {ground.Options.OpenNeeds:N0} open; {Environment.ProcessorCount} cores, .NET {Environment.Version}, {PostgresInWords}",
        "",
        $"| what | {string.Join(" | ", shapes.Keys.Select(NameOf))} |",
        $"|---|{string.Concat(shapes.Select(_ => "---|"))}",
        Row("top 20 for a need, p50, p99", f => $"{Ms(f.Engine.P50)}, {Ms(f.Engine.P99)}"),
        Row("p99 ÷ p50", f => Ratio(f.Engine.P99, f.Engine.P50)),
        Row("survivors of the hard conditions, median", f => $"{f.Engine.SurvivorsP50:N0}"),
        Row("PostgreSQL, p50, p99", f => f.Postgres is { } peer ? $"{Ms(peer.P50)}, {Ms(peer.P99)}" : "–"),
        Row("PostgreSQL ÷ engine, p50 on the same needs", f => f.Postgres is { } peer ? Ratio(peer.P50, peer.EngineP50) : "–"),
        Row("Lucene.Net, p50, p99", f => f.Lucene is { } peer ? $"{Ms(peer.P50)}, {Ms(peer.P99)}" : "–"),
        Row("Lucene.Net ÷ engine, p50 on the same needs", f => f.Lucene is { } peer ? Ratio(peer.P50, peer.EngineP50) : "–"),
        Row("same rows: PostgreSQL, Lucene.Net", f => $"{Said(f.Postgres?.SameRows)}, {Said(f.Lucene?.SameRows)}"),
        Row("limit: bytes a query ÷ stream read", f => $"{f.BytesPerQuery / 1e6:F2} MB ÷ {f.StreamGBs:F1} GB/s = {Ms(f.LimitMs)}"),
        Row("p50 ÷ limit", f => Ratio(f.Engine.P50, f.LimitMs)),
        Row("new offer, p50, p99", f => InTurn(f.NewOffer)),
        Row("offer leaves, p50, p99", f => InTurn(f.OfferLeaves)),
        Row("need opens, p50, p99", f => InTurn(f.NeedOpens)),
        Row("capacity changes, p50, p99", f => InTurn(f.CapacityChange)),
        Row("reading every list that these changed; of them searched anew", f => $"{Ms(f.Refills.Ms)}; {f.Refills.Lists:N0}"),
        Row("bytes an offer: all but text, text", f => $"{Said(f.Engine.BytesPerOffer)}, {Said(f.Engine.TextBytesPerOffer)} ({f.Engine.TermsPerOffer:F1} terms)"),
        Row("building: offers, open needs", f => $"{Seconds(f.Engine.BuildMs)}, {Seconds(f.Engine.OpenNeedsMs)}"),
        Row("start from a snapshot; the same lists", f => $"{(f.Snapshot.Ms is { } ms ? Seconds(ms) : "–")}; {Said(f.Snapshot.SameLists)}"),
        Row("rebuild from the last states; the same lists", f => $"{(f.Rebuild.Ms is { } ms ? Seconds(ms) : "–")}; {Said(f.Rebuild.SameLists)}"),
        .. shapes.Values.First().Sizes.Select((size, place) =>
            Row($"at {size.Offers:N0} offers, p50, p99", f => $"{Ms(f.Sizes[place].P50)}, {Ms(f.Sizes[place].P99)}")),
        Row("loading PostgreSQL, Lucene.Net", f => $"{Said(f.Postgres?.LoadMs / 1000)} s, {Said(f.Lucene?.LoadMs / 1000)} s"),
        Row("hash of the lists", f => f.Hash[..Math.Min(16, f.Hash.Length)]),
    ];

    private string PostgresInWords => postgresMajor is { } major ? $"PostgreSQL {major} ({string.Join(", ", PostgresSide.Settings)})" : "without PostgreSQL and Lucene.Net";

    private string Row(string what, Func<ShapeFigures, string> figure) => $"| {what} | {string.Join(" | ", shapes.Values.Select(figure))} |";

    private static string NameOf(Shape shape) => shape.ToString().ToLowerInvariant();

    private static string InTurn(Percentiles times) => $"{Ms(times.P50)}, {Ms(times.P99)} (of {times.Count:N0})";

    private static string Ms(double ms) => ms.ToString(ms < 1 ? "F3" : ms < 100 ? "F2" : "F0", CultureInfo.InvariantCulture) + " ms";

    private static string Seconds(double ms) => (ms / 1000).ToString("F2", CultureInfo.InvariantCulture) + " s";

    private static string Ratio(double one, double other) => other > 0 ? (one / other).ToString("F1", CultureInfo.InvariantCulture) + " ×" : "–";

    private static string Said(double? figure) => figure?.ToString("F1", CultureInfo.InvariantCulture) ?? "–";

    private static string Said(bool? yes) => yes switch { true => "yes", false => "no", null => "–" };
}
