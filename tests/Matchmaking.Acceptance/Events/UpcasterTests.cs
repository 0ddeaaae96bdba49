using Marten;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Acceptance.Stories;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Participants;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Matchmaking.Acceptance.Events;

[Collection(StoriesCollection.Name)]
public sealed class UpcasterTests(Stage stage)
{
    readonly Guid needId = StableId.Of("need", "elsewhere", "n-old");

    [Fact]
    public async Task An_import_from_before_it_said_who_vouches_is_replayed_as_vouched_for_by_its_source()
    {
        await stage.Cast.Imports(Some.Need().Line("need", "n-old"));
        await StoreAsItWas();
        await using var session = stage.Service.Store.LightweightSession();
        var happened = Assert.Single(await session.Events.FetchStreamAsync(needId, token: TestContext.Current.CancellationToken));
        Assert.Equal("elsewhere", Assert.IsType<NeedImported>(happened.Data).VouchedBy);

        await stage.Service.Store.Advanced.RebuildSingleStreamAsync<Need>(needId, TestContext.Current.CancellationToken);
        Assert.Equal("elsewhere", (await stage.Cast.Nobody.Reads($"/api/needs/{needId}")).Text("vouchedBy"));
    }

    [Fact]
    public async Task Rules_adopted_before_adoptions_told_what_they_change_are_read_without_it()
    {
        var database = stage.Service.Services.GetRequiredService<NpgsqlDataSource>();
        await using var fields = database.CreateCommand(
            "select string_agg(field, ' ' order by field) from matchmaking.mt_events, jsonb_object_keys(data) field where type = 'rules_adopted'");
        Assert.Equal("by happenedAt rules rulesId", await fields.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        await using var session = stage.Service.Store.LightweightSession();
        var stored = Assert.Single(await session.Events.FetchStreamAsync(RulesAdopted.Stream, token: TestContext.Current.CancellationToken));
        var adopted = Assert.IsType<RulesAdopted>(stored.Data);
        Assert.Equal((1, 1000, null), (adopted.Rules.Number, adopted.Rules.Weights.Values().Sum(), adopted.Comparison));

        await stage.Service.Store.Advanced.RebuildSingleStreamAsync<Rulebook>(RulesAdopted.Stream, TestContext.Current.CancellationToken);
        Assert.Equal((1, 2), await session.LoadAsync<Rulebook>(RulesAdopted.Stream, TestContext.Current.CancellationToken) is { } book ? (book.InForce, book.Next) : default);
    }

    /// <summary>The JSON in the first shape of the event.</summary>
    async Task StoreAsItWas()
    {
        var database = stage.Service.Services.GetRequiredService<NpgsqlDataSource>();
        await using var command = database.CreateCommand("update matchmaking.mt_events set data = data - 'vouchedBy' where stream_id = $1 and data ? 'vouchedBy'");
        command.Parameters.Add(new() { Value = needId });
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
