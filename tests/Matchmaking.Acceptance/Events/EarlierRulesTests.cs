using Matchmaking.Acceptance.Setting;
using Npgsql;

namespace Matchmaking.Acceptance.Events;

public sealed class EarlierRulesTests(PostgresFixture postgres)
{
    const string TextRuleOfBefore = "words-and-concepts-1";

    [Fact]
    public async Task Rules_over_a_text_rule_and_a_vocabulary_of_before_are_replayed_and_renewed_once_at_the_next_start()
    {
        var database = await postgres.FreshDatabase();
        var (needId, offerId, then) = await Tell(database);
        await StoreAsItWas(database);
        await using (var service = await RunningService.Start(database))
        {
            var cast = await Cast.At(service);
            var row = await cast.Amina.FindsCandidate(needId, offerId);
            Assert.InRange(row["score"]!.GetValue<int>(), 1, 1000);
            await LooksBack(cast, needId, offerId, then);
            await SeesRulesRenewed(cast);
        }
        await using var again = await RunningService.Start(database);
        await SeesRulesRenewed(await Cast.At(again));
    }

    static async Task<(Guid NeedId, Guid OfferId, DateTimeOffset Then)> Tell(string database)
    {
        await using var service = await RunningService.Start(database);
        var cast = await Cast.At(service);
        var offerId = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.OpensNeed();
        await cast.Amina.FindsCandidate(needId, offerId);
        var list = await cast.Amina.Reads($"/api/needs/{needId}/shortlist");
        return (needId, offerId, list["asOf"]!.GetValue<DateTimeOffset>());
    }

    /// <summary>As it was then the list followed version 1, and it still can be made.</summary>
    static async Task LooksBack(Cast cast, Guid needId, Guid offerId, DateTimeOffset then)
    {
        var list = await cast.Amina.Reads($"/api/needs/{needId}/shortlist?asOf={Uri.EscapeDataString(then.ToString("o"))}");
        Assert.Equal(1, list["rules"]!.GetValue<int>());
        Assert.Contains(list.Rows("candidates"), row => row.Id("offerId") == offerId);
    }

    static async Task SeesRulesRenewed(Cast cast)
    {
        var versions = (await cast.Nobody.Reads("/api/rules")).Rows("items").OrderBy(rules => rules["number"]!.GetValue<int>()).ToList();
        Assert.Equal(["past", "inForce"], versions.Select(rules => rules.Word()));
        Assert.Equal(TextRuleOfBefore, versions[0].Text("textRule"));
        Assert.NotEqual(TextRuleOfBefore, versions[1].Text("textRule"));
        Assert.NotEqual(versions[0].Text("vocabularyHash"), versions[1].Text("vocabularyHash"));
        Assert.Equal(versions[0]["weights"]!.ToJsonString(), versions[1]["weights"]!.ToJsonString());
    }

    /// <summary>The rules as an earlier version of the service wrote them.</summary>
    static async Task StoreAsItWas(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            """
            update matchmaking.mt_events set data = jsonb_set(data, '{rules}', data->'rules' || jsonb_build_object(
                'textRule', $1::text, 'vocabularyHash', 'of-before',
                'terms', '{"ofUnknown": 461, "typicalLength": 60, "weights": {"en:seedling": 392, "concept:invasive": 120}}'::jsonb))
            where type = 'rules_adopted'
            """,
            connection);
        command.Parameters.Add(new() { Value = TextRuleOfBefore });
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
