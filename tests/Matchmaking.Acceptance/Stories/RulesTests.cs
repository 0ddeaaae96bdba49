using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Matching;
using Matchmaking.Participants;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace Matchmaking.Acceptance.Stories;

/// <summary>Rules change every list, so each of these stories has a service of its own.</summary>
public sealed class RulesTests(Stage stage) : IClassFixture<Stage>, IAsyncDisposable
{
    const string InForce = "subject:240,place:160,text:120,kind:120,target:120,language:100,load:60,time:40,record:40";
    const string PlaceFirst = "subject:100,place:400,text:60,kind:120,target:120,language:100,load:40,time:30,record:30";

    /// <summary>Who names so many subjects answers one of them with a third of the points.</summary>
    static readonly string[] Broad =
        [.. new[] { "IAS", "FOR", "GTI", "TAXONOMY", "PA", "INS", "TOUR", "SUSE", "MAR" }.Select(subject => $"CBD-SUBJECT-{subject}")];

    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Grace_proposes_rules_that_weigh_place_more_sees_what_they_change_and_adopts_them()
    {
        await cast.Imports(
            Some.Offer(("organization", Institute("Reef Trust", "ZA")), ("serves", Serves("countries", "KE")), ("subjects", Some.List(Broad)))
                .Line("offer", "o-near"),
            Some.Offer(("organization", Institute("Weed Institute", "FR")), ("serves", new JsonObject { ["worldwide"] = true }))
                .Line("offer", "o-far"));
        var needId = await cast.OpensNeed();
        await cast.Amina.FindsCandidate(needId, StableId.Of("offer", "elsewhere", "o-near"));
        await cast.Amina.FindsCandidate(needId, StableId.Of("offer", "elsewhere", "o-far"));
        var before = await Listed(needId);
        var moment = stage.Service.Services.GetRequiredService<TimeProvider>().GetUtcNow();

        var number = await Proposes(PlaceFirst);
        var compared = await Compared(number);
        Assert.Equal("proposed", compared.Word());
        Assert.True(compared["comparison"]!["needs"]!.GetValue<int>() >= 1);
        Assert.Equal(await HowManyDiffer(PlaceFirst), compared["comparison"]!["differ"]!.GetValue<int>());
        Assert.Contains(compared["comparison"]!.Rows("groups"), row => row.Text("by") == "region" && row.Text("name") == "Africa");
        Assert.Contains(compared["comparison"]!.Rows("groups"), row => row.Text("by") == "exposure" && row.Text("name") == "Europe");
        Assert.Equal(before, await Listed(needId));

        var adopted = await cast.Grace.Does($"/api/rules/{number}/adoption");
        Assert.True(adopted.Flag("inForce"));
        Assert.NotNull(adopted["comparison"]);
        await Eventually.Until(
            async () => Number(await cast.Amina.Reads($"/api/needs/{needId}/shortlist")) == number, "the lists by the new rules");
        Assert.NotEqual(before, await Listed(needId));
        Assert.Equal(before, await Listed(needId, $"asOf={Uri.EscapeDataString(moment.ToString("O"))}"));

        var all = (await cast.Nobody.Reads("/api/rules")).Rows("items");
        Assert.Equal("past", all[0].Word());
        Assert.Equal("inForce", all.Single(rules => rules["number"]!.GetValue<int>() == number).Word());
        Assert.Equal("Informal advisory group, meeting 12", (await cast.Nobody.Reads($"/api/rules/{number}")).Text("decidedBy"));
    }

    [Theory]
    [InlineData("subject:240,place:160,text:120,kind:120,target:120,language:100,load:60,time:40,record:41", "1001")]
    [InlineData("subject:240,place:160,text:120,kind:120,target:120,language:100,load:60,time:80", "each of the nine")]
    [InlineData("subject:240,place:160,text:120,kind:120,target:120,language:100,load:60,time:40,luck:40", "each of the nine")]
    [InlineData("subject:240,place:160,text:120,kind:120,target:120,language:100,load:60,time:40,record:20,record:20", "each of the nine")]
    [InlineData("subject:280,place:160,text:120,kind:120,target:120,language:100,load:60,time:40,record:-40", "record:-40")]
    public async Task Bad_weights_are_refused_with_the_reason_and_leave_no_event(string weights, string reason)
    {
        var refused = (await stage.Service.Leaves(() => cast.Grace.Posts("/api/rules", Proposal(weights)))).Refused(400);
        Assert.Contains(reason, refused["errors"]!["weights"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_factor_named_twice_in_an_object_is_found()
    {
        var twice = """
            {"weights":{"subject":240,"place":160,"text":120,"kind":120,"target":120,"language":100,"load":60,"time":40,"record":20,"record":20},
             "decidedBy":"A body","from":"2026-01-31"}
            """;
        Assert.Equal(["weights"], (await stage.Service.Leaves(() => cast.Grace.Posts("/api/rules", twice))).Faults());
    }

    [Fact]
    public async Task Amina_may_look_at_a_proposal_and_not_adopt_it()
    {
        var number = await Proposes(InForce);
        await Compared(number);
        await cast.Amina.Reads($"/api/rules/{number}");
        (await cast.Tomas.Gets($"/api/rules/{number}")).Refused(404);
        (await cast.Tomas.Posts($"/api/rules/{number}/adoption")).Refused(404);
        var refused = (await stage.Service.Leaves(() => cast.Amina.Posts($"/api/rules/{number}/adoption"))).Refused(403);
        Assert.Contains("coordinator", refused.Text("role"), StringComparison.Ordinal);
        (await cast.Amina.Posts("/api/rules", Proposal(PlaceFirst))).Refused(403);
    }

    [Fact]
    public async Task One_proposal_is_open_at_a_time_and_its_number_is_not_given_again()
    {
        var number = await Proposes(InForce);
        (await cast.Grace.Posts("/api/rules", Proposal(PlaceFirst))).Refused(409);
        await Compared(number);
        await Drops(number);
        (await cast.Grace.Posts($"/api/rules/{number}/adoption")).Refused(409);
        (await cast.Nobody.Gets($"/api/rules/{number}")).Refused(404);
        var wrong = Proposal(PlaceFirst);
        wrong["number"] = number;
        (await cast.Grace.Posts("/api/rules", wrong)).Refused(409);
        var next = await Proposes(PlaceFirst);
        Assert.Equal(number + 1, next);
    }

    [Fact]
    public async Task Rules_of_a_day_to_come_wait_for_it()
    {
        var proposal = Proposal(InForce);
        proposal["from"] = "2999-01-01";
        var number = Number(await cast.Grace.Does("/api/rules", proposal));
        await Compared(number);
        var refused = (await cast.Grace.Posts($"/api/rules/{number}/adoption")).Refused(409);
        Assert.Contains("1 January 2999", refused.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_term_table_is_made_of_the_offers_as_they_are_and_the_old_one_kept_where_nothing_is_said()
    {
        await cast.Lin.Registers(Some.Offer(("description", Some.Text("Zygomorphic pollinators of the montane grassland"))));
        var inForce = (await cast.Nobody.Reads("/api/rules")).Rows("items").Single(rules => rules.Flag("inForce"));
        var kept = await Proposes(InForce);
        Assert.Equal(inForce["terms"]!.Text("hash"), (await cast.Grace.Reads($"/api/rules/{kept}"))["terms"]!.Text("hash"));
        await Compared(kept);
        await Drops(kept);
        var proposal = Proposal(InForce);
        proposal["terms"] = "new";
        var made = Number(await cast.Grace.Does("/api/rules", proposal));
        Assert.NotEqual(inForce["terms"]!.Text("hash"), (await Compared(made))["terms"]!.Text("hash"));
    }

    [Fact]
    public async Task A_comparison_can_be_asked_for_again()
    {
        var number = await Proposes(InForce);
        var first = (await Compared(number))["comparing"]!["startedAt"]!.GetValue<DateTimeOffset>();
        Assert.Equal(202, (await cast.Grace.Posts($"/api/rules/{number}/comparison")).Code);
        await Eventually.Until(
            async () => (await Compared(number))["comparing"]!["startedAt"]!.GetValue<DateTimeOffset>() > first, "the second comparison");
    }

    [Fact]
    public async Task A_comparison_that_was_cut_short_goes_on_as_of_the_same_event_and_counts_nothing_twice()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        await cast.Amina.FindsCandidate(await cast.OpensNeed(), offerId);
        var number = await Proposes(PlaceFirst);
        await Compared(number);
        var whole = await Kept(number);
        await cast.Lin.Registers(Some.Offer(("serves", Serves("regions", "Africa"))));
        await cast.OpensNeed();

        await using (var session = stage.Service.Store.LightweightSession())
        {
            session.Store(whole with { Done = 0, Found = RulesComparison.Nothing, FinishedAt = null });
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await Hears(new ComparePortion(number, whole.Run, 0));
        await Hears(new ComparePortion(number, whole.Run, 0));
        var again = await Kept(number);
        Assert.Equal(JsonSerializer.Serialize(whole.Found), JsonSerializer.Serialize(again.Found));
        Assert.Equal((whole.Total, whole.Position), (again.Done, again.Position));
        Assert.Equal(2, await HowOftenCompared(number));
    }

    /// <summary>The next story finds no proposal of this one, and no comparison on its way.</summary>
    public async ValueTask DisposeAsync()
    {
        if ((await Versions()).FirstOrDefault(rules => rules.Word() == "proposed") is not { } proposal) return;
        await Compared(Number(proposal, "number"));
        await Drops(Number(proposal, "number"));
    }

    async Task<IReadOnlyList<JsonNode>> Versions() => (await cast.Grace.Reads("/api/rules")).Rows("items");

    async Task<ComparisonProgress> Kept(int number)
    {
        await using var session = stage.Service.Store.QuerySession();
        return (await session.LoadAsync<ComparisonProgress>(ComparisonProgress.IdOf(number), TestContext.Current.CancellationToken))!;
    }

    async Task Hears(ComparePortion portion)
    {
        await using var scope = stage.Service.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(portion, TestContext.Current.CancellationToken);
    }

    async Task<int> HowOftenCompared(int number)
    {
        await using var session = stage.Service.Store.QuerySession();
        var events = await session.Events.FetchStreamAsync(RulesAdopted.Stream, token: TestContext.Current.CancellationToken);
        return events.Select(happened => happened.Data).OfType<RulesCompared>().Count(compared => compared.Number == number);
    }

    async Task<int> Proposes(string weights)
    {
        var reply = await cast.Grace.Posts("/api/rules", Proposal(weights));
        Assert.Equal(201, reply.Code);
        return Number(reply.Done());
    }

    Task<JsonNode> Drops(int number) => cast.Grace.Does($"/api/rules/{number}/withdrawal", new { reason = "It was a trial." });

    Task<JsonNode> Compared(int number) => Eventually.Get(
        async () => await cast.Grace.Reads($"/api/rules/{number}") is var rules && rules["comparing"]!.Flag("finished") ? rules : null,
        "the comparison to be done");

    async Task<IReadOnlyList<Guid>> Listed(Guid needId, string question = "take=20") =>
        [.. (await cast.Amina.Reads($"/api/needs/{needId}/shortlist?{question}")).Rows("candidates").Select(row => row.Id("offerId"))];

    /// <summary>The same question asked of every open need's shortlist, those of other stories too: other weights, tried without saving.</summary>
    async Task<int> HowManyDiffer(string weights)
    {
        var differ = 0;
        foreach (var need in (await cast.Amina.Reads("/api/needs?state=open&take=200")).Rows("items"))
            if (!(await Listed(need.Id("needId"))).SequenceEqual(await Listed(need.Id("needId"), $"take=20&weights={weights}")))
                differ++;
        return differ;
    }

    static JsonObject Proposal(string weights) => new()
    {
        ["weights"] = weights,
        ["decidedBy"] = "Informal advisory group, meeting 12",
        ["advice"] = "The centres asked for offers that are near.",
        ["from"] = "2026-01-31",
    };

    static int Number(JsonNode made, string field = "rules") => made[field]!.GetValue<int>();

    static JsonObject Institute(string name, string country) => new() { ["name"] = name, ["country"] = country };

    static JsonObject Serves(string field, string place) => new() { [field] = Some.List(place) };
}
