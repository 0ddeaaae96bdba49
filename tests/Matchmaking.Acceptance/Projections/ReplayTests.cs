using Matchmaking.Acceptance.Setting;
using Matchmaking.Health;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Acceptance.Projections;

public sealed class ReplayTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_replay_of_all_events_gives_the_same_records_shortlists_and_notices()
    {
        var database = await postgres.FreshDatabase();
        var told = await Tell(database);
        await Rewinding.Forget(database);
        var again = await Retell(database);
        Assert.All(told, kept => Assert.NotEmpty(kept.Value));
        Assert.Contains("candidateEntered", told["notice"], StringComparison.OrdinalIgnoreCase);
        foreach (var (table, rows) in told) Assert.Equal((table, rows), (table, again[table]));
    }

    static async Task<IReadOnlyDictionary<string, string>> Tell(string database)
    {
        await using var service = await RunningService.Start(database);
        var cast = await Cast.At(service);
        var offerId = await cast.Lin.Registers(Some.Offer());
        await cast.Imports(Some.Need().Line("need", "n-1"), Some.Offer(("organization", Institute())).Line("offer", "o-1"));
        var declined = await cast.OpensNeed(("alsoFor", Some.List("WS")));
        await cast.Amina.FindsCandidate(declined, offerId);
        await cast.Grace.Does($"/api/needs/{declined}/decline", new { reason = "It asks for a purchase." });
        var open = await cast.OpensNeed();
        await cast.Amina.FindsCandidate(open, offerId);
        var cooperationId = await cast.Amina.Agrees(await cast.BringsTogether(await cast.OpensNeed(), offerId));
        await cast.Tomas.SaysCompleted(cooperationId);
        await cast.Lin.SaysCompleted(cooperationId);
        await cast.Lin.Does($"/api/cooperations/{cooperationId}/messages", new { text = "Until the next course." });
        await cast.Lin.Does($"/api/needs/{open}/interests", new { message = "We would help." });
        await cast.Amina.Does($"/api/needs/{open}/candidates/{offerId}/exclusion", new { why = "scale" });
        await cast.Lin.Does("/api/contests", new { decision = "candidate-set-aside", subjectId = open, offerId, reason = "There is more to it." });
        return await Settled(service, database);
    }

    static async Task<IReadOnlyDictionary<string, string>> Retell(string database)
    {
        await using var service = await RunningService.Start(database);
        await Rewinding.RebuildRecords(service);
        return await Settled(service, database);
    }

    /// <summary>What is kept once everything has caught up and nothing is on its way any more.</summary>
    static async Task<IReadOnlyDictionary<string, string>> Settled(RunningService service, string database)
    {
        await service.Services.GetRequiredService<Lag>().CaughtUp(TestContext.Current.CancellationToken);
        await Eventually.Until(() => Rewinding.NothingOnItsWay(database), "the last message to be handled");
        return await Rewinding.Kept(database);
    }

    static System.Text.Json.Nodes.JsonObject Institute() => new() { ["name"] = "Herbarium of the Rift" };
}
