using Matchmaking.Needs;

namespace Matchmaking.Reporting;

/// <summary>From which region help comes, and to which it goes.</summary>
/// <param name="Of">introductions or cooperations; one with several offers or Parties counts once for each pair of regions.</param>
public sealed record Flow(string Records, string Of, string From, string To, int Number, int? PerMille, bool SmallNumber)
{
    public static IReadOnlyList<Flow> Between(CaseBook book, RecordKinds kinds)
    {
        var introduced = book.Introductions.SelectMany(one => Pairs("introductions", one.NeedId, one.Offers, book, kinds));
        var agreed = book.Cooperations.SelectMany(one => one.NeedIds.SelectMany(needId => Pairs("cooperations", needId, one.Offers, book, kinds)));
        return [.. introduced.Concat(agreed).GroupBy(one => (one.Records, one.Of)).OrderBy(all => all.Key).SelectMany(all => Rows(all.Key, [.. all]))];
    }

    static IEnumerable<Flow> Rows((string Records, string Of) key, (string Records, string Of, string From, string To)[] all) =>
        all.GroupBy(one => (one.From, one.To)).OrderBy(pair => pair.Key).Select(pair => new Flow(
            key.Records, key.Of, pair.Key.From, pair.Key.To, pair.Count(), Share.PerMille(pair.Count(), all.Length), Share.IsSmall(all.Length)));

    static IEnumerable<(string Records, string Of, string From, string To)> Pairs(
        string of, Guid needId, IEnumerable<Brokerage.IntroducedOffer> offers, CaseBook book, RecordKinds kinds)
    {
        var found = book.Need(needId)!;
        var from = offers.Select(offer => Slices.RegionOf(book.Organization(offer.OrganizationId)?.Country, book)).Distinct();
        return from.SelectMany(region => found.Need.AskedFor.Select(party => Slices.RegionOf(party, book)).Distinct().Select(to => (kinds.Of(found), of, region, to)));
    }
}
