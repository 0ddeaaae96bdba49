using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Matchmaking.Year;

/// <summary>
/// The figures of the service counted a second time, from the events as they lie in the store and, for what is owed and late, from the
/// ledger; by code that shares nothing with the service but the lists of terms. A row has the columns of the service's row.
/// </summary>
public sealed class PlainFigures(Book book, Ledger ledger, Lists lists, DateTimeOffset asOf)
{
    const string Records = "demonstration";

    public static readonly IReadOnlyList<string> Names = ["match-rates", "waiting-times", "late", "unmet-demand", "usefulness", "providers", "directions", "exposure", "off-the-top"];

    public IEnumerable<JsonObject> Of(string figure) => figure switch
    {
        "match-rates" => MatchRates(),
        "waiting-times" => WaitingTimes(),
        "late" => Late(),
        "unmet-demand" => UnmetDemand(),
        "usefulness" => Usefulness(),
        "providers" => Providers(),
        "directions" => Directions(),
        "exposure" => Exposure(),
        "off-the-top" => OffTheTop(),
        _ => [],
    };

    /// <summary>The needs of a slice.</summary>
    public IEnumerable<NeedTold> In(string by, string value) => book.Needs.Values.Where(need => SlicesOf(need).Contains((by, value)));

    IEnumerable<JsonObject> MatchRates() =>
        from part in InSlices(book.Needs.Values.Where(need => need.Opened is not null), need => need, Quarter)
        from months in (int[])[6, 12, 24]
        select MatchRate(part.Slice, part.Extra, months, part.Members);

    JsonObject MatchRate((string By, string Value) slice, string cohort, int months, IReadOnlyList<NeedTold> opened)
    {
        DateTimeOffset Then(NeedTold need) => need.Opened!.Value.AddMonths(months);
        var seen = opened.Where(need => Then(need) <= asOf).ToArray();
        int In(params string[] states) => seen.Count(need => states.Contains(need.StateAt(Then(need))));
        var matched = seen.Count(need => need.Was("agreed", Then(need)));
        return Row(("records", Records), ("by", slice.By), ("value", slice.Value), ("cohort", cohort), ("months", months), ("opened", opened.Count), ("observed", seen.Length),
            ("introduced", seen.Count(need => need.Introduced <= Then(need))), ("matched", matched), ("completed", In("completed")),
            ("answeredOrReferred", In("answered", "referred")), ("declinedWithdrawnOrExpired", In("declined", "withdrawn", "expired")),
            ("waiting", seen.Count(need => need.StateAt(Then(need)) == "open" && !need.Was("agreed", Then(need)))),
            ("matchedPerMille", PerMille(matched, seen.Length)), ("smallNumber", seen.Length < 5));
    }

    static string Quarter(NeedTold need) => $"{need.Opened!.Value.UtcDateTime.Year}-Q{(need.Opened.Value.UtcDateTime.Month + 2) / 3}";

    IEnumerable<JsonObject> WaitingTimes() =>
        from part in InSlices(book.Needs.Values.SelectMany(need => need.Waits.Select(wait => (Need: need, Wait: wait))), one => one.Need, one => one.Wait.Step)
        where IsTold(part.Extra, part.Slice)
        select WaitingTime(part.Slice, part.Extra, [.. part.Members.Select(one => one.Wait)]);

    JsonObject WaitingTime((string By, string Value) slice, string step, IReadOnlyList<Waited> waits)
    {
        var lasted = waits.Select(wait => ((wait.Until ?? asOf) - wait.From, wait.Done)).ToArray();
        return Row(("records", Records), ("by", slice.By), ("value", slice.Value), ("step", step), ("waits", waits.Count), ("done", waits.Count(wait => wait.Done)),
            ("cutShort", waits.Count(wait => wait.Until is not null && !wait.Done)), ("stillWaiting", waits.Count(wait => wait.Until is null)),
            ("medianDays", Tenths(StillWaiting(lasted, 1, 2))), ("ninetiethPercentileDays", Tenths(StillWaiting(lasted, 1, 10))), ("smallNumber", waits.Count < 5));
    }

    /// <summary>
    /// Kaplan and Meier by hand: at each length at which somebody was done, so many of those who waited that long still wait. The first
    /// length after which at most the share is left.
    /// </summary>
    static TimeSpan? StillWaiting(IReadOnlyList<(TimeSpan Lasted, bool Done)> waits, int share, int of)
    {
        var (above, below) = (BigInteger.One, BigInteger.One);
        foreach (var length in waits.Where(wait => wait.Done).Select(wait => wait.Lasted).Distinct().Order())
        {
            var atRisk = waits.Count(wait => wait.Lasted >= length);
            above *= atRisk - waits.Count(wait => wait.Done && wait.Lasted == length);
            below *= atRisk;
            if (above * of <= below * share) return length;
        }
        return null;
    }

    /// <summary>From the ledger: what it says is owed, and late, this evening.</summary>
    IEnumerable<JsonObject> Late() =>
        from part in InSlices(ledger.All.Where(clock => clock.IsOwed), clock => book.Needs[clock.NeedId], clock => clock.Step)
        where IsTold(part.Extra, part.Slice)
        let late = part.Members.Where(clock => clock.IsLate).ToArray()
        select Row(("records", Records), ("by", part.Slice.By), ("value", part.Slice.Value), ("step", part.Extra), ("owed", part.Members.Count), ("late", late.Length),
            ("longestLateDays", late is [] ? null : WholeAndABit(late.Max(clock => clock.DaysLate))), ("smallNumber", part.Members.Count < 5));

    /// <summary>Seconds pass between the hour at which a day begins and that of the evening, so that a day of lateness is told as 1.1.</summary>
    static decimal WholeAndABit(int days) => days + 0.1m;

    IEnumerable<JsonObject> UnmetDemand()
    {
        var supply = book.Offers.Values.Where(offer => offer.Open).SelectMany(offer => Themes(offer.Words)).CountBy(theme => theme).ToDictionary();
        return
            from part in book.Needs.Values.Where(need => need.Opened is not null).SelectMany(need => Themes(need.Words).Select(theme => (Theme: theme, Need: need)))
                .GroupBy(one => one.Theme, one => one.Need)
            let open = part.Where(need => need.State == "open").ToArray()
            select Row(("records", Records), ("by", part.Key.By), ("value", part.Key.Value), ("openNeeds", open.Length),
                ("notIntroduced", open.Count(need => need.Introduced is null)), ("everOpened", part.Count()), ("everMatched", part.Count(need => need.Was("agreed", asOf))),
                ("openOffers", supply.GetValueOrDefault(part.Key)), ("waitingDays", open is [] ? 0 : open.Max(need => (asOf - need.Opened!.Value).Days)));
    }

    static IEnumerable<(string By, string Value)> Themes(Func<string, IEnumerable<string>> words) =>
        words("targets").Distinct().Select(target => ("target", target)).Concat(words("subjects").Distinct().Select(subject => ("subject", subject)));

    IEnumerable<JsonObject> Usefulness() =>
        from part in InSlices(book.Cooperations.Values, cooperation => book.Needs[cooperation.NeedId], cooperation => $"{cooperation.At.UtcDateTime.Year}")
        let said = part.Members.Where(one => one.NeedHasSaid).ToArray()
        select Row(("records", Records), ("by", part.Slice.By), ("value", part.Slice.Value), ("year", int.Parse(part.Extra)), ("agreed", part.Members.Count),
            ("completed", part.Members.Count(one => one.Completed)), ("answered", said.Length), ("responsePerMille", PerMille(said.Length, part.Members.Count)),
            ("providersAnswered", part.Members.Count(one => one.Offers.All(offer => one.Said.Any(word => word.OfferId == offer.OfferId)))),
            ("useful", said.Count(one => one.UsefulToTheNeed)), ("usefulPerMille", PerMille(said.Count(one => one.UsefulToTheNeed), said.Length)),
            ("causedByNeedSide", part.Members.Count(one => one.CausedForTheNeed)), ("causedByProvider", part.Members.Count(one => one.CausedForAProvider)),
            ("causedByBoth", part.Members.Count(one => one.CausedForTheNeed && one.CausedForAProvider)), ("smallNumber", said.Length < 5));

    IEnumerable<JsonObject> Providers()
    {
        var introduced = book.Introductions.Values.SelectMany(one => one.Offers.Select(offer => (Of: "introductions", one.At, one.NeedId, offer.OfferId, offer.OrganizationId)));
        var agreed = book.Cooperations.Values.SelectMany(one => one.Offers.Select(offer => (Of: "cooperations", one.At, one.NeedId, offer.OfferId, offer.OrganizationId)));
        return
            from part in introduced.Concat(agreed).GroupBy(one => (one.Of, one.At.UtcDateTime.Year))
            let shares = part.CountBy(one => one.OrganizationId).Select(one => one.Value).OrderDescending().ToArray()
            let before = introduced.Concat(agreed).Where(one => one.Of == part.Key.Of && one.At.UtcDateTime.Year < part.Key.Year).Select(one => one.OrganizationId).ToHashSet()
            let free = part.Count(one => IsFree(one.NeedId, one.OfferId))
            select Row(("records", Records), ("of", part.Key.Of), ("year", part.Key.Year), ("total", part.Count()), ("providers", shares.Length),
                ("largestPerMille", PerMille(shares[0], part.Count())), ("topFivePerMille", PerMille(shares.Take(5).Sum(), part.Count())),
                ("firstTime", part.Select(one => one.OrganizationId).Distinct().Count(one => !before.Contains(one))), ("free", free), ("atCost", part.Count() - free),
                ("smallNumber", part.Count() < 5));
    }

    /// <summary>Every kind that the need asks for and the offer holds is free.</summary>
    bool IsFree(Guid needId, Guid offerId)
    {
        var offered = book.Offers[offerId].Content["kinds"]!.AsArray().Select(kind => (Kind: kind!["kind"]!.ToString(), Free: kind["free"]?.GetValue<bool>() == true)).ToArray();
        return book.Needs[needId].Words("kinds").All(asked => offered.All(kind => kind.Kind != asked) || offered.Any(kind => kind.Kind == asked && kind.Free));
    }

    IEnumerable<JsonObject> Directions() =>
        from year in book.Cooperations.Values.GroupBy(one => one.At.UtcDateTime.Year)
        from between in year.GroupBy(WhoHelpsWhom)
        select Row(("records", Records), ("between", between.Key), ("year", year.Key), ("cooperations", between.Count()),
            ("perMille", PerMille(between.Count(), year.Count())), ("smallNumber", year.Count() < 5));

    string WhoHelpsWhom(CooperationTold one)
    {
        string?[] Countries(string role) => [.. one.Roles.Where(each => each.Role == role)
            .Select(each => each.Party ?? (each.OrganizationId is { } id && book.Organizations.TryGetValue(id, out var body) ? body.Country : null))];
        var (asks, helps, pays) = (Countries("requester"), Countries("expert"), Countries("funder"));
        if (asks is [] || helps is [] || asks.Concat(helps).Concat(pays).Contains(null)) return "not-known";
        if (asks.Any(IsDeveloped)) return "other";
        var developedHelp = helps.Count(IsDeveloped);
        return developedHelp == helps.Length ? "north-south" : developedHelp > 0 || pays.Any(IsDeveloped) ? "triangular" : "south-south";
    }

    /// <summary>Europe and Northern America, with Australia, Cyprus, Israel, Japan and New Zealand: the list of a service to whose operator nobody gave another.</summary>
    bool IsDeveloped(string? country) =>
        country is "AU" or "CY" or "IL" or "JP" or "NZ" or "US" or "EU" || lists.Parties.Any(party => party.Code == country && (party.Region == "Europe" || party.Subregion == "Northern America"));

    /// <summary>The first five offers of the lists of all needs, as they were saved.</summary>
    public required IReadOnlyDictionary<Guid, Guid[]> Heads { get; init; }

    IEnumerable<JsonObject> Exposure()
    {
        var places = book.Needs.Values.Where(need => need.State == "open").SelectMany(need => Heads.GetValueOrDefault(need.NeedId, [])).Select(RegionOfOffer).ToArray();
        var open = book.Offers.Where(offer => offer.Value.Open).Select(offer => RegionOfOffer(offer.Key)).ToArray();
        return places is [] ? [] :
            from region in places.Concat(open).Distinct()
            let held = places.Count(one => one == region)
            let offered = open.Count(one => one == region)
            select Row(("records", Records), ("region", region), ("places", held), ("placesPerMille", PerMille(held, places.Length)), ("openOffers", offered),
                ("offeredPerMille", PerMille(offered, open.Length)), ("smallNumber", places.Length < 5));
    }

    string RegionOfOffer(Guid offerId) => lists.RegionOf(book.Organizations[book.Offers[offerId].OrganizationId].Country) is { Length: > 0 } region ? region : "unknown";

    IEnumerable<JsonObject> OffTheTop() =>
        from year in book.Introductions.Values.GroupBy(one => one.At.UtcDateTime.Year)
        let introduced = year.Sum(one => one.Offers.Count)
        let below = year.SelectMany(one => one.Places.Where(place => !(place <= 5)).Select(_ => one.FurtherDown ?? "not-said")).ToArray()
        from reason in below.CountBy(reason => reason).Append(new("all", below.Length))
        select Row(("records", Records), ("year", year.Key), ("reason", reason.Key), ("introduced", introduced), ("offTheTopFive", reason.Value),
            ("perMille", PerMille(reason.Value, introduced)), ("smallNumber", introduced < 5));

    /// <summary>What focal points owe is told in total only.</summary>
    static bool IsTold(string step, (string By, string Value) slice) => step != Ledger.Endorsement || slice.By == "all";

    IEnumerable<((string By, string Value) Slice, string Extra, IReadOnlyList<T> Members)> InSlices<T>(IEnumerable<T> members, Func<T, NeedTold> needOf, Func<T, string> extra) =>
        from member in members
        from slice in SlicesOf(needOf(member))
        group member by (slice, extra(member)) into part
        select (part.Key.slice, part.Key.Item2, (IReadOnlyList<T>)part.ToArray());

    readonly Dictionary<Guid, (string By, string Value)[]> slices = [];

    (string By, string Value)[] SlicesOf(NeedTold need) => slices.TryGetValue(need.NeedId, out var known) ? known : slices[need.NeedId] = [.. Made(need)];

    /// <summary>By what was so on the day of opening; of submission where it never opened, of drafting where it was never submitted.</summary>
    IEnumerable<(string By, string Value)> Made(NeedTold need)
    {
        var day = DateOnly.FromDateTime((need.Opened ?? need.Submitted ?? need.Begun).UtcDateTime);
        var centres = book.Coverage.Where(one => need.Parties.Contains(one.Party) && one.From <= day && !(one.Until < day)).Select(one => book.Centres[one.CentreId]).Distinct().ToArray();
        yield return ("all", "all");
        foreach (var region in need.Parties.Select(party => lists.RegionOf(party) is { Length: > 0 } region ? region : "unknown").Distinct()) yield return ("region", region);
        foreach (var group in (string[])["ldc", "sids", "lldc"])
            if (need.Parties.Any(party => lists.IsMember(group, party, day))) yield return ("group", group);
        foreach (var centre in centres) yield return ("centre", centre);
        yield return ("coverage", centres is [] ? "without-centre" : "with-centre");
        yield return ("language", need.Language);
        yield return ("requester", need.RequesterId is { } requester ? book.Organizations[requester].Type ?? "unknown" : "party");
    }

    static int? PerMille(int part, int whole) => whole == 0 ? null : (int)Math.Floor((1000m * part / whole) + 0.5m);

    static decimal? Tenths(TimeSpan? lasted) => lasted is { } time ? Math.Ceiling((decimal)time.Ticks / TimeSpan.TicksPerDay * 10) / 10 : null;

    static JsonObject Row(params (string Column, object? Value)[] columns) =>
        new(columns.Select(column => KeyValuePair.Create(column.Column, JsonSerializer.SerializeToNode(column.Value))));
}
