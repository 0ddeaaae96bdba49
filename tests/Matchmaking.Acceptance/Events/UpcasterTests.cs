using Marten;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Acceptance.Stories;
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

    /// <summary>The JSON in the first shape of the event.</summary>
    async Task StoreAsItWas()
    {
        var database = stage.Service.Services.GetRequiredService<NpgsqlDataSource>();
        await using var command = database.CreateCommand("update matchmaking.mt_events set data = data - 'vouchedBy' where stream_id = $1 and data ? 'vouchedBy'");
        command.Parameters.Add(new() { Value = needId });
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
