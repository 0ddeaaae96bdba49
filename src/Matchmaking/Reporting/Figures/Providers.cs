using Matchmaking.Brokerage;

namespace Matchmaking.Reporting;

/// <summary>How the introductions or the cooperations of a year spread over those who provide.</summary>
/// <param name="Of">introductions or cooperations; one of several offers counts once for each institution.</param>
/// <param name="LargestPerMille">The share of the institution that has most.</param>
/// <param name="TopFivePerMille">The share of the five that have most.</param>
/// <param name="FirstTime">Institutions that never had one in an earlier year.</param>
/// <param name="Free">Those whose offers are free in every kind that the need asks for; else at cost, in part or whole.</param>
public sealed record ProviderSpread(
    string Records, string Of, int Year,
    int Total, int Providers, int? LargestPerMille, int? TopFivePerMille, int FirstTime, int Free, int AtCost, bool SmallNumber)
{
    public static IReadOnlyList<ProviderSpread> From(CaseBook book, RecordKinds kinds)
    {
        var introduced = book.Introductions.SelectMany(i => i.Offers.Select(offer => new Given(kinds.Of(book.Need(i.NeedId)!), "introductions", i.ProposedAt, i.NeedId, offer)));
        var agreed = book.Cooperations.SelectMany(c => c.Offers.Select(offer => new Given(kinds.Of(book.Need(c.NeedId)!), "cooperations", c.AgreedAt, c.NeedId, offer)));
        return
        [
            .. introduced.Concat(agreed).GroupBy(given => (given.Records, given.Of))
                .OrderBy(all => all.Key)
                .SelectMany(all => all.GroupBy(given => given.Year).OrderBy(year => year.Key).Select(year => Row(all, year, book))),
        ];
    }

    static ProviderSpread Row(IGrouping<(string Records, string Of), Given> all, IGrouping<int, Given> year, CaseBook book)
    {
        var shares = year.GroupBy(given => given.Offer.OrganizationId).Select(one => one.Count()).OrderDescending().ToArray();
        var before = all.Where(given => given.Year < year.Key).Select(given => given.Offer.OrganizationId).ToHashSet();
        var free = year.Count(given => IsFree(given, book));
        var total = year.Count();
        return new ProviderSpread(
            all.Key.Records, all.Key.Of, year.Key,
            total,
            shares.Length,
            Share.PerMille(shares[0], total),
            Share.PerMille(shares.Take(5).Sum(), total),
            year.Select(given => given.Offer.OrganizationId).Distinct().Count(one => !before.Contains(one)),
            free,
            total - free,
            Share.IsSmall(total));
    }

    static bool IsFree(Given given, CaseBook book)
    {
        var asked = book.Need(given.NeedId)!.Need.Content.Kinds;
        var offered = book.Offer(given.Offer.OfferId)!.Content.Kinds;
        return asked.Where(kind => offered.Any(one => one.Kind == kind)).All(kind => offered.Any(one => one.Kind == kind && one.Free));
    }

    sealed record Given(string Records, string Of, DateTimeOffset At, Guid NeedId, IntroducedOffer Offer)
    {
        public int Year => At.UtcDateTime.Year;
    }
}
