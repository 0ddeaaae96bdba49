using Matchmaking.Acceptance.Setting;
using Matchmaking.Matching;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Acceptance.Matching;

public sealed class SnapshotTests(PostgresFixture postgres)
{
    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_start_from_a_snapshot_and_the_events_since_gives_the_list_that_reading_all_events_gives()
    {
        using var folder = new TemporaryFolder();
        var database = await postgres.FreshDatabase();
        await using (var service = await RunningService.Start(database, ("Matchmaking:Snapshots", folder.Path)))
        {
            var cast = await Cast.At(service);
            var offerId = await cast.Lin.Registers(Some.Offer());
            await cast.Amina.FindsCandidate(await cast.OpensNeed(), offerId);
            await Written(service);
            Assert.Single(Directory.GetFiles(folder.Path));
            await cast.Lin.Registers(Some.Offer(("slots", 7)));
            await cast.OpensNeed();
        }
        Assert.Equal(await Hash(database, ""), await Hash(database, folder.Path));
    }

    [Fact]
    public async Task A_snapshot_of_other_events_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        await using (var service = await RunningService.Start(await postgres.FreshDatabase(), ("Matchmaking:Snapshots", folder.Path)))
            await Written(service);
        var foreign = Directory.GetFiles(folder.Path).Single();
        var database = await postgres.FreshDatabase();
        var own = Path.Combine(folder.Path, Path.GetFileName(await NameFor(database, folder.Path)));
        File.Move(foreign, own, overwrite: true);
        Assert.Equal(await Hash(database, ""), await Hash(database, folder.Path));
    }

    /// <summary>The file under which this database's snapshot is kept.</summary>
    static async Task<string> NameFor(string database, string folder)
    {
        await using var service = await RunningService.Start(database, ("Matchmaking:Snapshots", folder));
        await Written(service);
        return Directory.GetFiles(folder).MaxBy(File.GetLastWriteTimeUtc)!;
    }

    // As at a stop of the service, but without waiting for ten thousand events.
    static Task Written(RunningService service) => service.Services.GetRequiredService<EventFeed>().AsItStands(known =>
    {
        service.Services.GetRequiredService<EngineSnapshots>().Keep(known);
        return Task.FromResult(true);
    }, Now);

    static async Task<string> Hash(string database, string folder)
    {
        await using var service = await RunningService.Start(database, ("Matchmaking:Snapshots", folder));
        return await service.Services.GetRequiredService<EventFeed>().Now(service.Store, known =>
        {
            known.KeepLists();
            return $"{known.Position} {known.Engine!.ListHash()}";
        }, Now);
    }
}
