using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Reporting;

/// <summary>What a Party asks for and offers. Only what anybody may read counts, for some Parties have one need alone.</summary>
/// <param name="OpenOffers">Offers of institutions of its country.</param>
/// <param name="WaitingDays">The days for which the open need that waits longest has been open.</param>
public sealed record PartyCount(string Records, string Party, int OpenNeeds, int OpenOffers, int Introduced, int Matched, int WaitingDays)
{
    /// <summary>What tiles can show.</summary>
    public static readonly IReadOnlyList<string> Columns = ["openNeeds", "openOffers", "introduced", "matched", "waitingDays"];

    public static IReadOnlyList<PartyCount> Of(CaseBook book, RecordKinds kinds, DateTimeOffset asOf)
    {
        var needs = book.Needs.Where(found => found.Need is { OpenedAt: not null, Visibility: Visibility.Public })
            .SelectMany(found => found.Need.AskedFor.Distinct().Select(party => (Key: (Records: kinds.Of(found), party), Case: found)))
            .ToLookup(member => member.Key, member => member.Case);
        var offers = book.Offers.Where(offer => offer.State == OfferState.Open)
            .Select(offer => (Records: kinds.Of(offer), Party: book.Organization(offer.OrganizationId)?.Country ?? ""))
            .ToLookup(key => key);
        return
        [
            .. needs.Select(party => party.Key).Concat(offers.Select(party => party.Key))
                .Where(key => book.Vocabulary.Parties.ContainsKey(key.Item2))
                .Distinct().Order()
                .Select(key => Row(key, [.. needs[key]], offers[key].Count(), asOf)),
        ];
    }

    static PartyCount Row((string Records, string Party) key, Case[] asked, int openOffers, DateTimeOffset asOf)
    {
        var open = asked.Where(found => found.Need.State == NeedState.Open).ToArray();
        return new PartyCount(
            key.Records, key.Party, open.Length, openOffers,
            asked.Count(found => found.FirstIntroducedAt is not null),
            asked.Count(found => found.FirstAt(NeedState.Agreed) is not null),
            open.Length == 0 ? 0 : open.Max(found => (asOf - found.Need.OpenedAt!.Value).Days));
    }
}
