using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Loading;
using Matchmaking.Participants;

namespace Matchmaking.Browser.Looks;

/// <summary>One service with the real cases and with records in every state, under the words by which a page's address names them.</summary>
public sealed class Showcase(PostgresFixture postgres) : IAsyncLifetime
{
    readonly Dictionary<string, string> named = new() { ["nowhere"] = Guid.CreateVersion7().ToString() };

    RunningService? service;
    Cast? cast;

    public RunningService Service => service!;

    Cast Cast => cast!;

    /// <summary>The address with the records that it names: <c>/needs/{open}</c>.</summary>
    public string At(string address) =>
        named.Aggregate(address, (said, record) => said.Replace($"{{{record.Key}}}", record.Value, StringComparison.Ordinal));

    public async ValueTask InitializeAsync()
    {
        service = await RunningService.Start(await postgres.FreshDatabase(), ("Matchmaking:RealCases", "true"));
        cast = await Cast.At(service);
        await PrepareOffers();
        await PrepareNeeds();
        await PrepareCases();
        await PrepareIntroductions();
        await PrepareCooperations();
        await PrepareDirectories();
        await PreparePractitioners();
        await PrepareRules();
        Name("import", (await Cast.Imports(Some.Need().Line("need", "looked-at"), new JsonObject { ["type"] = "need", ["source"] = "elsewhere" })).Id("importId"));
        Name("sofia", (await Cast.Sofia.Reads("/api/people")).Rows("items").Single(person => person.Text("handle") == "sofia").Id("personId"));
    }

    public async ValueTask DisposeAsync()
    {
        if (service is not null) await service.DisposeAsync();
    }

    async Task PrepareOffers()
    {
        Name("offer", await Cast.Lin.Registers(Some.Offer()));
        Name("second", await Cast.Lin.Registers(Some.Offer(("title", Some.Text("Field key to seedlings")), ("languages", Some.List("en", "fr")), ("slots", 1))));
        Name("paused", await Cast.Lin.Registers(Some.Offer(("title", Some.Text("Loan of thermal cameras")))));
        await Cast.Lin.Does(At("/api/offers/{paused}/pause"));
        Name("gone", await Cast.Lin.Registers(Some.Offer(("title", Some.Text("A course that was given up")))));
        await Cast.Lin.Does(At("/api/offers/{gone}/withdrawal"), new { reason = "The programme ended." });
        Name("behalf", await Cast.Lin.Registers(Some.Offer(("onBehalfOf", "KE"))));
    }

    async Task PrepareNeeds()
    {
        Name("draft", await Cast.Wanjiru.Drafts(Some.Need()));
        var link = await Cast.Wanjiru.Does(At("/api/needs/{draft}/draft-links"), new { until = DateTime.UtcNow.AddDays(7).ToString("yyyy-MM-dd") });
        named["shared"] = link.Text("path");
        Name("bare", await Cast.Wanjiru.Drafts(new JsonObject { ["party"] = "KE", ["title"] = Some.Text("A title alone") }));
        Name("submitted", await Cast.SubmitsNeed());
        Name("returned", await Cast.SubmitsNeed());
        await Cast.Tomas.Does(At("/api/needs/{returned}/return"), new { reason = "Say which counties." });
        Name("open", await Cast.OpensNeed());
        Name("withdrawn", await Cast.OpensNeed());
        await Cast.Wanjiru.Does(At("/api/needs/{withdrawn}/withdrawal"), new { reason = "Solved." });
        Name("hidden", await Cast.OpensNeed(("visibility", "centre"), ("protected", Some.Text("The grove above the second river bend."))));
        Name("arabic", await Cast.OpensNeed(
            ("title", new JsonObject { ["ar"] = "الإنذار المبكر بالنباتات الغازية في 30 مقاطعة" }),
            ("problem", new JsonObject { ["ar"] = "لا يستطيع الحراس التمييز بين الشتلات الغازية والمحلية." })));
        Name("long", await Cast.OpensNeed(("title", Some.Text(
            $"Identificationofinvasivealienplantseedlingsinsemiaridrangelands {string.Concat(Enumerable.Repeat("and what follows for counties ", 4))}"))));
    }

    async Task PrepareCases()
    {
        Name("asked", await Cast.OpensNeed());
        await Cast.Amina.Does(At("/api/needs/{asked}/lead"));
        await Cast.Amina.Does(At("/api/needs/{asked}/triage"), Triage());
        await Cast.Amina.Does(At("/api/needs/{asked}/question"), new { question = "Which counties?" });
        await Cast.Amina.Does(At("/api/needs/{asked}/askings"), new { @for = "offers", centre = "COMIFAC", question = "Do you know an institute?" });
        Name("answered", await Cast.OpensNeed());
        await Cast.Amina.Does(At("/api/needs/{answered}/answer"), new { resources = "The herbarium's guide" });
        Name("referred", await Cast.OpensNeed());
        await Cast.Amina.Does(At("/api/needs/{referred}/referral"), new { service = "Another network" });
        Name("declined", await Cast.OpensNeed());
        await Cast.Amina.Does(At("/api/needs/{declined}/decline"), new { reason = "It asks for a purchase." });
        Name("joined", await Cast.OpensNeed());
        await Cast.Amina.Does(At("/api/needs/{joined}/joining"), new { to = At("{open}"), reason = "The same rangers." });
    }

    async Task PrepareIntroductions()
    {
        Name("matched", await Cast.OpensNeed());
        Name("proposed", await Cast.Amina.Introduces(Of("matched"), Of("offer")));
        await Cast.Tomas.Does(At("/api/introductions/{proposed}/messages"), new { text = "Could it begin in April?" });
        Name("terms", await Cast.Amina.Introduces(await Cast.OpensNeed(), Of("offer")));
        await Cast.Lin.Does(At("/api/introductions/{terms}/terms"), new { what = "In March", starts = "2027-03-01", cost = "Travel by the Party" });
        Name("refused", await Cast.Amina.Introduces(await Cast.OpensNeed(), Of("offer")));
        await Cast.Lin.Does(At("/api/introductions/{refused}/decline"), new { reason = "Nobody is free this year." });
        Name("accepted", await Cast.BringsTogether(await Cast.OpensNeed(), Of("offer")));
    }

    async Task PrepareCooperations()
    {
        Name("agreed", await Cast.Amina.Agrees(await Cast.BringsTogether(await Cast.OpensNeed(), Of("offer"))));
        await Cast.Lin.Does(At("/api/cooperations/{agreed}/milestones"), new { title = "Course held", due = "2027-04-14" });
        await Cast.Lin.Does(At("/api/cooperations/{agreed}/messages"), new { text = "The course begins on Monday." });
        Name("completed", await Cast.Amina.Agrees(await Cast.BringsTogether(await Cast.OpensNeed(), Of("offer"))));
        await Cast.Tomas.SaysCompleted(Of("completed"));
        await Cast.Lin.SaysCompleted(Of("completed"));
        await Cast.Lin.Does(At("/api/cooperations/{completed}/story"), new { text = new { en = "Forty rangers tell seedlings apart." } });
        await Cast.Lin.Does(At("/api/cooperations/{completed}/story/approval"));
        await Cast.Tomas.Does(At("/api/cooperations/{completed}/story/approval"));
    }

    async Task PrepareDirectories()
    {
        var guide = new { title = new { en = "A guide to seedlings" }, link = "https://example.org/guide", languages = new[] { "en" } };
        Name("resource", (await Cast.Amina.Does("/api/resources", guide)).Id("entryId"));
        var call = new
        {
            title = new { en = "Small grants for drylands" },
            link = "https://example.org/call",
            organization = "A fund",
            deadline = "2099-01-31",
            eligibility = new { en = "Parties in Africa" },
            howToApply = new { en = "By the form on the page" },
        };
        string[] members = [DemonstrationPeople.Institute.Name!, "A herbarium that nobody knows here"];
        var network = new
        {
            title = new { en = "Herbaria of the drylands" },
            link = "https://example.org/network",
            description = new { en = "They lend each other what grows in one country only." },
            organization = DemonstrationPeople.Institute.Name,
            members,
        };
        Name("network", (await Cast.Amina.Does("/api/networks", network)).Id("entryId"));
        Name("institute", Organization.IdOf(DemonstrationPeople.Institute.Name!));
        Name("opportunity", (await Cast.Marie.Does("/api/opportunities", call)).Id("entryId"));
    }

    /// <summary>Lin is there from the beginning; Marie has taken her consent back.</summary>
    async Task PreparePractitioners()
    {
        Name("practitioner", (await Cast.Lin.Reads("/api/me/practitioner"))["profile"]!.Id("practitionerId"));
        await Cast.Marie.Does("/api/me/practitioner", Some.Practitioner());
        await Cast.Marie.Does("/api/me/practitioner/withdrawal");
    }

    /// <summary>A proposal of rules whose comparison has come to its end, and an allocation.</summary>
    async Task PrepareRules()
    {
        var made = await Cast.Grace.Does("/api/rules", new
        {
            weights = "subject:100,place:400,text:60,kind:120,target:120,language:100,load:40,time:30,record:30",
            decidedBy = "Informal advisory group, meeting 12",
            advice = "The centres asked for offers that are near.",
            from = "2026-01-31",
        });
        named["rules"] = made["rules"]!.GetValue<int>().ToString();
        await Eventually.Until(
            async () => (await Cast.Grace.Reads(At("/api/rules/{rules}")))["comparing"]!.Flag("finished"), "the comparison's end");
        Name("allocation", (await Cast.Grace.Does("/api/allocations")).Id("allocationId"));
    }

    void Name(string word, Guid recordId) => named[word] = recordId.ToString();

    Guid Of(string word) => Guid.Parse(named[word]);

    static object Triage() => new
    {
        answers = new (string Criterion, string Answer)[]
        {
            ("cooperation", "yes"), ("framework", "yes"), ("clear", "no"), ("feasible", "yes"), ("consent", "not-applicable"),
            ("iplc", "yes"), ("women", "yes"), ("youth", "no"), ("national-plans", "yes"),
        }.Select(given => new { criterion = given.Criterion, answer = given.Answer, reason = "As the need says." }),
    };
}
