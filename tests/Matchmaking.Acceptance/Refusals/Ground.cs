using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Refusals;

/// <summary>Records in every state, under the words by which a refusal's address names them; refusals leave them as they are.</summary>
public sealed class Ground(PostgresFixture postgres) : IAsyncLifetime
{
    readonly Stage stage = new(postgres);
    readonly Dictionary<string, Guid> named = new() { ["nowhere"] = Guid.CreateVersion7() };

    Documented? document;

    public RunningService Service => stage.Service;

    public Documented Document => document!;

    public Cast Cast => stage.Cast;

    /// <summary>The text with the ids of the records it names: <c>/api/needs/{open}</c>.</summary>
    public string At(string text) =>
        named.Aggregate(text, (said, record) => said.Replace($"{{{record.Key}}}", record.Value.ToString(), StringComparison.Ordinal));

    public async ValueTask InitializeAsync()
    {
        await stage.InitializeAsync();
        document = await Documented.Of(stage.Service);
        named["institute"] = Organization.IdOf(Matchmaking.Loading.DemonstrationPeople.Institute.Name!);
        await PrepareOffers();
        await PrepareNeeds();
        await PrepareIntroductions();
        await PrepareAllocations();
        await PrepareEntries();
        await PrepareContests();
        await PreparePractitioners();
        named["person"] = StableId.Of("person", "lin");
        named["unverified"] = Organization.IdOf("Herbarium of the Rift");
    }

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    async Task PrepareOffers()
    {
        foreach (var name in new[] { "offer", "other", "paused", "gone" }) named[name] = await Cast.Lin.Registers(Some.Offer());
        named["behalf"] = await Cast.Lin.Registers(Some.Offer(("onBehalfOf", "KE")));
        named["full"] = await Cast.Lin.Registers(Some.Offer(("slots", 1)));
        await Cast.Lin.Does($"/api/offers/{named["paused"]}/pause");
        await Cast.Lin.Does($"/api/offers/{named["gone"]}/withdrawal");
        await Cast.Imports(Some.Offer(("organization", new JsonObject { ["name"] = "Herbarium of the Rift" })).Line("offer", "o-1"));
        named["foreign"] = StableId.Of("offer", "elsewhere", "o-1");
    }

    async Task PrepareNeeds()
    {
        named["draft"] = await Cast.Wanjiru.Drafts(Some.Need());
        named["bare"] = await Cast.Wanjiru.Drafts(new JsonObject { ["party"] = "KE", ["title"] = Some.Text("A title alone") });
        named["submitted"] = await Cast.SubmitsNeed();
        named["reviewed"] = await Cast.SubmitsNeed();
        await Cast.Tomas.Does($"/api/needs/{named["reviewed"]}/review", new { organizationIds = new[] { named["institute"] }, until = "2099-12-31" });
        named["open"] = await Cast.OpensNeed();
        named["withdrawn"] = await Cast.OpensNeed();
        await Cast.Wanjiru.Does($"/api/needs/{named["withdrawn"]}/withdrawal", new { reason = "Solved." });
        named["knowledge"] = await Cast.OpensNeed(("traditionalKnowledge", new JsonObject { ["touches"] = true }));
        named["hidden"] = await Cast.OpensNeed(("visibility", "centre"));
        await Cast.Imports(Some.Need().Line("need", "n-1"));
        named["imported"] = StableId.Of("need", "elsewhere", "n-1");
    }

    async Task PrepareIntroductions()
    {
        named["proposed"] = await Cast.Amina.Introduces(named["open"], named["offer"]);
        named["several"] = await Cast.Amina.Introduces(await Cast.OpensNeed(), named["offer"], named["other"]);
        named["full-one"] = await Cast.BringsTogether(await Cast.OpensNeed(), named["full"]);
        named["agreed-introduction"] = await Cast.BringsTogether(named["agreed"] = await Cast.OpensNeed(), named["full"]);
        named["cooperation"] = await Cast.Amina.Agrees(named["agreed-introduction"]);
        await Cast.Tomas.SaysCompleted(named["cooperation"]);
    }

    async Task PrepareEntries()
    {
        foreach (var (name, link) in new[] { ("entry", "https://example.org/guide"), ("removed", "https://example.org/old-guide") })
            named[name] = (await Cast.Amina.Does("/api/resources", new { title = new { en = "A guide" }, link, languages = new[] { "en" } })).Id("entryId");
        await Cast.Amina.Does($"/api/resources/{named["removed"]}/removal", new { reason = "It is gone." });
    }

    async Task PrepareContests()
    {
        named["wanted"] = await Cast.OpensNeed();
        named["interest"] = (await Cast.Lin.Does($"/api/needs/{named["wanted"]}/interests", new { message = "We would help." })).Id("interestId");
        named["aside"] = await Cast.Lin.Registers(Some.Offer());
        await Cast.Amina.Does($"/api/needs/{named["wanted"]}/candidates/{named["aside"]}/exclusion", new { why = "scale" });
        var contest = new { decision = "candidate-set-aside", subjectId = named["wanted"], offerId = named["aside"], reason = "There is more to it." };
        named["contest"] = (await Cast.Lin.Does("/api/contests", contest)).Id("contestId");
    }

    /// <summary>Lin stands in the directory already; Marie took her consent back; Njeri holds no role.</summary>
    async Task PreparePractitioners()
    {
        await Cast.Marie.Does("/api/me/practitioner", Some.Practitioner());
        await Cast.Marie.Does("/api/me/practitioner/withdrawal");
        await Cast.Sofia.Does("/api/people", new { handle = "njeri", name = "Njeri" });
    }

    async Task PrepareAllocations()
    {
        foreach (var name in new[] { "allocation", "withdrawn-allocation" })
            named[name] = (await Cast.Grace.Does("/api/allocations")).Id("allocationId");
        await Cast.Grace.Does($"/api/allocations/{named["withdrawn-allocation"]}/withdrawal", new { reason = "Asked for by mistake." });
    }
}
