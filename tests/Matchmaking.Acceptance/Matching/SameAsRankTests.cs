using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Matching;

namespace Matchmaking.Acceptance.Matching;

public sealed class SameAsRankTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Rank_on_the_file_and_the_service_after_importing_it_give_the_same_lists()
    {
        await using var service = await RunningService.Start(await postgres.FreshDatabase(), ("Matchmaking:RealCases", "true"));
        var grace = await service.Client("grace");
        var ofFile = Ranked();
        var ofService = await Asked(grace);
        Assert.Equal(78, ofService.Count);
        Assert.All(ofService, list => Assert.Equal((list.Key, ofFile[list.Key]), (list.Key, list.Value)));
    }

    static Dictionary<string, string> Ranked()
    {
        var file = Path.Combine(Checkout.Root, "src", "Matchmaking", "Exchange", "Data", "real-cases.jsonl");
        using var lists = new StringWriter();
        Assert.Equal(0, RankCommand.Run(["--in", file, "--top", "20"], lists, TextWriter.Null));
        return lists.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)
            .ToDictionary(line => line.Text("need"), line => Rows(line));
    }

    static async Task<Dictionary<string, string>> Asked(HttpClient grace)
    {
        var lists = new Dictionary<string, string>();
        foreach (var need in (await grace.Reads("/api/needs?take=200")).Rows("items"))
        {
            var list = await grace.Reads($"/api/needs/{need.Text("needId")}/shortlist?take=20");
            lists[list.Text("need")] = Rows(list);
        }
        return lists;
    }

    /// <summary>What both say of each row: offer, place, score, the nine numbers, and the reasons.</summary>
    static string Rows(JsonNode list) => string.Join('\n', list.Rows("candidates").Select(row =>
        $"{row["offer"]} {row["rank"]} {row["score"]} {row["factors"]!.ToJsonString()} {row["reasons"]!.ToJsonString()}"));
}
