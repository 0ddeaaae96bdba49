using Matchmaking.Brokerage;
using Matchmaking.Matching;

namespace Matchmaking.Reporting;

/// <summary>Offers that were introduced though they did not stand among the first five of the list that the broker had before them.</summary>
/// <param name="Reason">Why the broker went further down, from a list; all for all of them, not-said where none was given.</param>
/// <param name="Introduced">All offers introduced in that year.</param>
public sealed record OffTheTop(string Records, int Year, string Reason, int Introduced, int OffTheTopFive, int? PerMille, bool SmallNumber)
{
    public static IReadOnlyList<OffTheTop> Of(CaseBook book, RecordKinds kinds)
    {
        var years = book.Proposals.Values.GroupBy(proposed => (Records: kinds.Of(book.Need(proposed.NeedId)!), proposed.HappenedAt.UtcDateTime.Year));
        return [.. years.OrderBy(year => year.Key).SelectMany(year => Rows(year.Key, [.. year]))];
    }

    static IEnumerable<OffTheTop> Rows((string Records, int Year) key, IntroductionProposed[] proposed)
    {
        var introduced = proposed.Sum(one => one.Offers.Length);
        var off = proposed.SelectMany(one => one.Offers.Where(offer => !StoodOnTop(offer, one)).Select(_ => one.FurtherDown ?? "not-said")).ToArray();
        return off.GroupBy(reason => reason).OrderBy(reason => reason.Key).Select(reason => Row(reason.Key, reason.Count())).Prepend(Row("all", off.Length));

        OffTheTop Row(string reason, int count) =>
            new(key.Records, key.Year, reason, introduced, count, Share.PerMille(count, introduced), Share.IsSmall(introduced));
    }

    static bool StoodOnTop(IntroducedOffer offer, IntroductionProposed proposed) =>
        proposed.Shown.Any(row => row.OfferId == offer.OfferId && row.Rank <= Shortlist.Head);
}
