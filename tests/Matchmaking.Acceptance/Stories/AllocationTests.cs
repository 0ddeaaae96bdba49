using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Matching;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Acceptance.Stories;

/// <summary>Grace, of the global entity, asks who should help whom over the real cases.</summary>
public sealed class AllocationTests(PostgresFixture postgres) : IAsyncLifetime
{
    static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    RunningService? service;

    RunningService Service => service!;

    public async ValueTask InitializeAsync() =>
        service = await RunningService.Start(await postgres.FreshDatabase(), ("Matchmaking:RealCases", "true"));

    public async ValueTask DisposeAsync()
    {
        if (service is not null) await service.DisposeAsync();
    }

    [Fact]
    public async Task Grace_sees_who_should_help_whom_and_nothing_else_has_changed()
    {
        var grace = await Service.Client("grace");
        var (events, versions) = await Service.Recorded();
        var allocation = await grace.Reads($"/api/allocations/{await Asks(grace)}");
        Assert.Equal((events + 1, versions + 1), await Service.Recorded());

        Assert.Equal(("proposed", 50), (allocation.Word(), allocation["bonus"]!.GetValue<int>()));
        Assert.InRange(Met(allocation, "proposed"), Math.Max(1, Math.Max(Met(allocation, "greedy"), Met(allocation, "firstCome"))), 78);
        Assert.Equal(Met(allocation, "proposed"), allocation.Rows("pairs").Count);
        foreach (var taken in allocation.Rows("pairs").CountBy(pair => pair.Id("offerId")))
            Assert.InRange(taken.Value, 1, (await grace.Reads($"/api/offers/{taken.Key}"))["slots"]!.GetValue<int>());
    }

    [Fact]
    public async Task Read_again_as_of_its_event_the_input_is_the_same_whatever_happened_since()
    {
        var cast = await Cast.At(Service);
        var allocation = await cast.Grace.Reads($"/api/allocations/{await Asks(cast.Grace)}");
        await cast.Imports(Some.Need().Line("need", "n-later"), Some.Offer(("organization", Named("A later one"))).Line("offer", "o-later"));
        var reading = Service.Services.GetRequiredService<AllocationReading>();
        var on = DateOnly.Parse(allocation.Text("on"));
        var again = await reading.At(allocation["position"]!.GetValue<long>(), on, _ => Task.CompletedTask, Cancellation);
        Assert.Equal(allocation.Text("inputHash"), again!.Input.Hash());
        Assert.Equal(
            BestAllocation.Of(again.Input, 50).Pairs.Select(pair => (pair.NeedId, pair.OfferId, pair.Score, pair.Bonus)),
            allocation.Rows("pairs").Select(pair => (pair.Id("needId"), pair.Id("offerId"), pair["score"]!.GetValue<int>(), pair["bonus"]!.GetValue<int>())));
        Assert.NotEqual(allocation.Text("inputHash"), (await reading.Now(on, Cancellation))!.Input.Hash());
    }

    [Fact]
    public async Task A_proposal_is_withdrawn_with_the_reason_and_stays_to_be_read()
    {
        var grace = await Service.Client("grace");
        var first = await Asks(grace);
        var second = await Asks(grace, """{"bonus":0}""");
        Assert.Equal([second, first], (await grace.Reads("/api/allocations")).Rows("items").Select(row => row.Id("allocationId")));
        var withdrawn = await grace.Does($"/api/allocations/{first}/withdrawal", new { reason = "A new one is better." });
        Assert.Equal(("withdrawn", "A new one is better."), (withdrawn.Word(), withdrawn.Text("withdrawalReason")));
        (await grace.Posts($"/api/allocations/{first}/withdrawal", new { reason = "Again." })).Refused(409);
    }

    [Fact]
    public async Task Amina_is_refused()
    {
        var allocationId = await Asks(await Service.Client("grace"));
        var amina = await Service.Client("amina");
        var refused = (await Service.Leaves(() => amina.Posts("/api/allocations"))).Refused(403);
        Assert.Equal("a coordinator of the global entity", refused.Text("role"));
        (await amina.Gets("/api/allocations")).Refused(403);
        (await amina.Gets($"/api/allocations/{allocationId}")).Refused(403);
        (await amina.Posts($"/api/allocations/{allocationId}/withdrawal", new { reason = "No." })).Refused(403);
        (await Service.Anonymous.Gets("/api/allocations")).Refused(401);
    }

    [Fact]
    public async Task A_large_one_is_computed_in_the_background_and_comes_out_the_same()
    {
        var grace = await Service.Client("grace");
        await using var small = await RunningService.Start(
            await postgres.FreshDatabase(), ("Matchmaking:RealCases", "true"), ("Matchmaking:AllocationAtOnce", "10"));
        var asked = await (await small.Client("grace")).Posts("/api/allocations");
        Assert.Equal((201, "\"0\""), (asked.Code, asked.ETag));
        var allocationId = asked.Json.Id("allocationId");
        var allocation = await Eventually.Get(
            async () => await (await small.Client("grace")).Reads($"/api/allocations/{allocationId}") is var read && read.Word() == "proposed" ? read : null,
            "the allocation to be computed");
        var atOnce = await grace.Reads($"/api/allocations/{await Asks(grace)}");
        Assert.Equal(Met(atOnce, "proposed"), Met(allocation, "proposed"));
        Assert.Equal(atOnce["proposed"]!["scores"]!.GetValue<long>(), allocation["proposed"]!["scores"]!.GetValue<long>());
    }

    static JsonObject Named(string name) => new() { ["name"] = name };

    static int Met(JsonNode allocation, string way) => allocation[way]!["needsMet"]!.GetValue<int>();

    static async Task<Guid> Asks(HttpClient person, string body = "{}")
    {
        var reply = await person.Posts("/api/allocations", body);
        Assert.True(reply.Code == 201, reply.Text);
        return reply.Json.Id("allocationId");
    }
}
