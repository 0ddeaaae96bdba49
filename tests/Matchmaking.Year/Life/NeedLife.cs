using System.Text.Json.Nodes;

namespace Matchmaking.Year;

/// <summary>The life of one need from its draft until it is open, as its side and its focal points live it.</summary>
public sealed class NeedLife(World world, Market market, int place)
{
    readonly Chance chance = Chance.For(world.Plan.Seed, "need", place);
    Someone? author;

    public World World => world;

    public Market Market => market;

    public Chance Chance => chance;

    public Guid NeedId { get; private set; }

    public string Party { get; private set; } = "";

    public string? Also { get; private set; }

    /// <summary>Where it stands, by what its people have done.</summary>
    public string State { get; set; } = "drafted";

    public bool InformationOnly { get; private set; }

    public bool IsUrgent { get; private set; }

    /// <summary>Whoever speaks for it: who wrote it.</summary>
    public Someone Author => author!;

    public bool IsOpen => State == "open";

    public async Task Draft()
    {
        var party = chance.One(Askers(world.Lists));
        Party = party.Code;
        author = await WhoWrites();
        NeedId = await author.Begins("/api/needs", Content(party), "needId");
        world.Ledger.Named(NeedId, $"need {place + 1} of {party.Name}, /en/needs/{NeedId}");
        world.Deeds.Count("need_drafted");
        if (chance.Percent(2)) return;
        world.In(chance.From(1, 6), Submit);
    }

    async Task Submit()
    {
        if (State is not ("drafted" or "returned")) return;
        await Author.Does($"/api/needs/{NeedId}/submission");
        if (InformationOnly)
        {
            world.Deeds.Count("need_opened");
            Opens();
            return;
        }
        world.Deeds.Count("need_submitted");
        State = "submitted";
        world.Ledger.NeedSubmitted(NeedId);
        if (chance.Percent(3)) world.In(chance.From(2, 25), () => Withdraw(from: "submitted"));
        if (chance.TakesUnlessNever(14, percentNever: 2) is { } days) world.In(days, Decide);
    }

    async Task Decide()
    {
        if (State != "submitted") return;
        var focalPoint = await world.People.FocalPoint(Party);
        if (chance.Percent(10))
        {
            await focalPoint.Does($"/api/needs/{NeedId}/return", new { reason = "Say which institution in the country would take part." });
            world.Deeds.Count("need_returned");
            State = "returned";
            world.Ledger.NeedReturned(NeedId);
            if (chance.Percent(85)) world.In(chance.From(3, 21), Submit);
            return;
        }
        await focalPoint.Does($"/api/needs/{NeedId}/endorsement", new { visibility = chance.Percent(80) ? "public" : chance.Percent(50) ? "registered" : "centre" });
        world.Deeds.Count("need_endorsed");
        Opens();
        if (Also is { } also && chance.Percent(70)) world.In(chance.From(1, 30), () => EndorseToo(also));
    }

    async Task EndorseToo(string party)
    {
        if (State is not ("open" or "agreed")) return;
        await (await world.People.FocalPoint(party)).Does($"/api/needs/{NeedId}/endorsement", new { party });
        world.Deeds.Count("need_endorsed");
    }

    void Opens()
    {
        State = "open";
        world.Ledger.NeedOpened(NeedId);
        if (lastDay is { } until) world.Ledger.NeedExpires(NeedId, until, Expires);
        new BrokerLife(this).Begin();
    }

    bool Expires()
    {
        if (!IsOpen) return false;
        world.Deeds.Count("need_expired");
        State = "expired";
        return true;
    }

    public async Task Withdraw(string from)
    {
        if (State != from) return;
        await Author.Does($"/api/needs/{NeedId}/withdrawal", new { reason = "The project was moved to another year." });
        world.Deeds.Count("need_withdrawn");
        Ends("withdrawn");
    }

    public void Ends(string state)
    {
        State = state;
        world.Ledger.NeedEnded(NeedId);
    }

    async Task<Someone> WhoWrites()
    {
        await world.People.FocalPoint(Party);
        if (!chance.Percent(12)) return chance.Percent(65) ? await world.People.Drafter(Party) : await world.People.FocalPoint(Party);
        var name = $"Made-up community {place + 1}";
        var organizationId = await world.People.Organization(name, Party, chance.One(world.Lists.OrganizationTypes));
        return await world.People.Requester(name, organizationId);
    }

    DateOnly? lastDay;

    JsonObject Content(ListedParty party)
    {
        var lists = world.Lists;
        var language = chance.One(LanguagesOf(party));
        var subjects = chance.Several([.. lists.Subjects.Take(world.Plan.Subjects)], chance.From(1, 3));
        InformationOnly = chance.Percent(4);
        IsUrgent = chance.Percent(10);
        if (chance.Percent(6)) Also = chance.One(lists.Parties).Code is var other && other != Party ? other : null;
        if (chance.Percent(6)) lastDay = world.Ledger.DateOf(world.Today + chance.From(40, 150));
        var content = new JsonObject
        {
            ["party"] = Party,
            ["title"] = new JsonObject { [language] = $"{lists.Label(subjects[0])}: need {place + 1} of {party.Name}" },
            ["problem"] = new JsonObject { [language] = $"Made up for the simulation of a year: {string.Join(", ", subjects.Select(lists.Label))}." },
            ["subjects"] = Words(subjects),
            ["targets"] = Words(chance.Several(lists.Targets, chance.From(1, 3))),
            ["kinds"] = Words(chance.Several(lists.Kinds, chance.From(1, 3))),
            ["languages"] = Words(chance.Several(["en", "fr", "es", "ar", "ru", "zh"], chance.From(1, 2)).Append(language).Distinct()),
            ["acceptsAtCost"] = chance.Percent(60),
            ["urgency"] = IsUrgent ? "urgent" : "normal",
        };
        if (InformationOnly) content["informationOnly"] = true;
        if (IsUrgent) content["urgencyReason"] = "The season for it begins in two months.";
        if (Also is not null) content["alsoFor"] = Words([Also]);
        if (lastDay is { } until) content["until"] = until.ToString("O");
        return content;
    }

    // Those who asked most in programmes like this one ask most here: a made-up weight by region.
    static List<ListedParty> Askers(Lists lists) =>
        [.. lists.Parties.Where(party => party.Region.Length > 0).SelectMany(party => Enumerable.Repeat(party, party.Region switch { "Africa" => 3, "Oceania" => 3, "Europe" => 1, _ => 2 }))];

    static string[] LanguagesOf(ListedParty party) => party.Region switch
    {
        "Africa" => ["en", "fr", "fr", "ar"],
        "Americas" => ["es", "es", "en"],
        "Asia" => ["en", "ar", "zh", "ru"],
        _ => ["en", "en", "fr"],
    };

    static JsonArray Words(IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];
}
