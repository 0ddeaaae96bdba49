using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Reporting;

/// <summary>What is asked for by target or subject and not met yet, beside what is offered there.</summary>
/// <param name="NotIntroduced">Open needs that nobody has introduced yet.</param>
/// <param name="WaitingDays">The days for which the one that waits longest has been open.</param>
public sealed record UnmetDemand(string Records, string By, string Value, int OpenNeeds, int NotIntroduced, int EverOpened, int EverMatched, int OpenOffers, int WaitingDays)
{
    public static IReadOnlyList<UnmetDemand> Of(CaseBook book, RecordKinds kinds, DateTimeOffset asOf)
    {
        var open = book.Offers.Where(offer => offer.State == OfferState.Open).ToArray();
        var supply = open.SelectMany(offer => Themes(offer.Content.Targets, offer.Content.Subjects, book)).GroupBy(theme => theme).ToDictionary(g => g.Key, g => g.Count());
        return
        [
            .. book.Needs.Where(found => found.Need.OpenedAt is not null)
                .SelectMany(found => Themes(found.Need.Content.Targets, found.Need.Content.Subjects, book)
                    .Select(theme => (Key: (Records: kinds.Of(found), theme.By, theme.Value), Case: found)))
                .GroupBy(member => member.Key, member => member.Case)
                .OrderBy(part => part.Key)
                .Select(part => Row(part.Key, [.. part], supply.GetValueOrDefault(new Slice(part.Key.By, part.Key.Value)), asOf)),
        ];
    }

    static UnmetDemand Row((string Records, string By, string Value) key, Case[] asked, int openOffers, DateTimeOffset asOf)
    {
        var open = asked.Where(found => found.Need.State == NeedState.Open).ToArray();
        return new UnmetDemand(
            key.Records, key.By, key.Value,
            open.Length,
            open.Count(found => found.FirstIntroducedAt is null),
            asked.Length,
            asked.Count(found => found.FirstAt(NeedState.Agreed) is not null),
            openOffers,
            open.Length == 0 ? 0 : open.Max(found => (asOf - found.Need.OpenedAt!.Value).Days));
    }

    /// <summary>Aichi targets count under their successors.</summary>
    static IEnumerable<Slice> Themes(IReadOnlyList<string> targets, IReadOnlyList<string> subjects, CaseBook book) =>
    [
        .. targets.SelectMany(book.Vocabulary.Successors).Distinct().Select(target => new Slice("target", target)),
        .. subjects.Distinct().Select(subject => new Slice("subject", subject)),
    ];
}
