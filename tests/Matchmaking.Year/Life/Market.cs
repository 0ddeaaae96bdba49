using System.Globalization;

namespace Matchmaking.Year;

/// <summary>An institution that offers.</summary>
public sealed record Institution(string Name, string Country, Guid OrganizationId);

/// <summary>The institutions with their offers, which come over the year, rest, and end.</summary>
public sealed class Market(World world)
{
    readonly List<Institution> institutions = [];
    readonly Dictionary<Guid, Institution> offers = [];

    public IReadOnlyList<Institution> Institutions => institutions;

    public IEnumerable<Guid> Offers => offers.Keys;

    public Task<Someone> VoiceOf(Guid offerId) => Voice(offers[offerId]);

    public Institution Of(Guid offerId) => offers[offerId];

    /// <summary>Institutions come on the first day, and three offers of four with them.</summary>
    public async Task Open()
    {
        for (var place = 0; place < world.Plan.Institutions; place++) await Enter(place);
    }

    async Task Enter(int place)
    {
        var chance = Chance.For(world.Plan.Seed, "institution", place);
        var (name, country) = ($"Made-up institution {place + 1}", CountryOf(chance));
        var organizationId = await world.People.Organization(name, country, chance.One(world.Lists.OrganizationTypes));
        var administrator = await world.People.Administrator();
        await administrator.Does($"/api/organizations/{organizationId}/verification", new { evidence = "Made up for the simulation of a year." });
        var institution = new Institution(name, country, organizationId);
        institutions.Add(institution);
        var count = chance.From(1, 3);
        for (var offer = 0; offer < count; offer++)
        {
            var own = Chance.For(world.Plan.Seed, $"offer {offer}", place);
            world.Agenda.On(own.Percent(75) ? world.Today : own.From(1, world.Plan.Days * 3 / 4), () => Register(institution, own));
        }
    }

    /// <summary>Two institutions in five sit in Europe, the others anywhere.</summary>
    string CountryOf(Chance chance)
    {
        var europe = chance.Percent(40);
        return chance.One([.. world.Lists.Parties.Where(party => party.Region.Length > 0 && (party.Region == "Europe") == europe)]).Code;
    }

    async Task Register(Institution institution, Chance chance)
    {
        var offerId = await (await Voice(institution)).Begins("/api/offers", Content(chance), "offerId");
        offers[offerId] = institution;
        world.Deeds.Count("offer_registered");
        world.Ledger.OfferStands(offerId, () => world.Deeds.Count("offer_expired"));
        if (chance.Percent(6)) world.In(chance.From(20, 200), () => Withdraw(offerId));
        else if (chance.Percent(8)) world.In(chance.From(10, 150), () => Rest(offerId, chance.From(5, 60)));
        else if (chance.Percent(70)) world.In(335 + chance.From(1, 28), () => Renew(offerId));
    }

    async Task Withdraw(Guid offerId)
    {
        await (await VoiceOf(offerId)).Does($"/api/offers/{offerId}/withdrawal", new { reason = "Our team has other duties now." });
        world.Deeds.Count("offer_withdrawn");
        world.Ledger.OfferEnded(offerId);
    }

    async Task Rest(Guid offerId, int days)
    {
        await (await VoiceOf(offerId)).Does($"/api/offers/{offerId}/pause");
        world.Deeds.Count("offer_paused");
        world.In(days, async () =>
        {
            if (!world.Ledger.Stands(offerId)) return;
            await (await VoiceOf(offerId)).Does($"/api/offers/{offerId}/resumption");
            world.Deeds.Count("offer_resumed");
        });
    }

    async Task Renew(Guid offerId)
    {
        if (!world.Ledger.Stands(offerId)) return;
        await (await VoiceOf(offerId)).Does($"/api/offers/{offerId}/renewal");
        world.Deeds.Count("offer_renewed");
        world.Ledger.OfferStands(offerId, () => world.Deeds.Count("offer_expired"));
    }

    object Content(Chance chance)
    {
        var lists = world.Lists;
        var subjects = chance.Several([.. lists.Subjects.Take(world.Plan.Subjects)], chance.From(2, 4));
        return new
        {
            title = new { en = $"What we can share on {lists.Label(subjects[0])}" },
            description = new { en = $"Experience of our teams with {string.Join(", ", subjects.Select(lists.Label))}." },
            subjects,
            targets = chance.Several(lists.Targets, chance.From(1, 4)),
            kinds = chance.Several(lists.Kinds, chance.From(2, 6)).Select(kind => chance.Percent(70)
                ? new { kind, free = true, price = (string?)null }
                : new { kind, free = false, price = (string?)$"{(100 * chance.From(2, 9)).ToString(CultureInfo.InvariantCulture)} USD a day" }),
            serves = Serves(chance),
            languages = chance.Several(["en", "fr", "es", "ar", "ru", "zh"], chance.From(1, 3)),
            slots = chance.From(2, 8),
        };
    }

    object Serves(Chance chance)
    {
        if (chance.Percent(45)) return new { worldwide = true };
        var region = chance.One(Regions);
        return new { countries = world.Lists.Parties.Where(party => party.Region == region).Select(party => party.Code) };
    }

    static readonly string[] Regions = ["Africa", "Asia", "Americas", "Oceania", "Europe"];

    Task<Someone> Voice(Institution institution) => world.People.Representative(institution.Name, institution.OrganizationId);
}
