using Matchmaking.Needs;

namespace Matchmaking.Reporting;

/// <summary>What became of the needs that were opened in a quarter, some months after each was opened.</summary>
/// <param name="Cohort">The quarter in which they were opened: 2026-Q1.</param>
/// <param name="Opened">All of the cohort.</param>
/// <param name="Observed">Those for which the months have passed; the columns after it are of these.</param>
/// <param name="Introduced">Introduced by then, whatever followed.</param>
/// <param name="Matched">A cooperation had been agreed by then.</param>
/// <param name="Waiting">Open then, without a cooperation ever agreed.</param>
public sealed record MatchRate(
    string Records, string By, string Value, string Cohort, int Months,
    int Opened, int Observed, int Introduced, int Matched, int Completed, int AnsweredOrReferred, int DeclinedWithdrawnOrExpired, int Waiting,
    int? MatchedPerMille, bool SmallNumber)
{
    static readonly int[] After = [6, 12, 24];

    public static IReadOnlyList<MatchRate> Of(CaseBook book, RecordKinds kinds, DateTimeOffset asOf)
    {
        var cohorts = book.Needs.Where(found => found.Need.OpenedAt is not null)
            .SelectMany(found => Slices.Of(found, book).Select(slice => (Key: (Records: kinds.Of(found), slice.By, slice.Value, Cohort: Quarter(found)), Case: found)))
            .GroupBy(member => member.Key, member => member.Case);
        return
        [
            .. cohorts.OrderBy(cohort => cohort.Key)
                .SelectMany(cohort => After.Select(months => Row(cohort.Key, months, [.. cohort], asOf))),
        ];
    }

    static MatchRate Row((string Records, string By, string Value, string Cohort) key, int months, Case[] cohort, DateTimeOffset asOf)
    {
        var observed = cohort.Where(found => Then(found, months) <= asOf).ToArray();
        var matched = observed.Count(found => found.FirstAt(NeedState.Agreed) <= Then(found, months));
        return new MatchRate(
            key.Records, key.By, key.Value, key.Cohort, months,
            cohort.Length,
            observed.Length,
            observed.Count(found => found.FirstIntroducedAt <= Then(found, months)),
            matched,
            In(NeedState.Completed),
            In(NeedState.Answered, NeedState.Referred, NeedState.Joined),
            In(NeedState.Declined, NeedState.Withdrawn, NeedState.Expired),
            observed.Count(found => found.StateAt(Then(found, months)) == NeedState.Open && !(found.FirstAt(NeedState.Agreed) <= Then(found, months))),
            Share.PerMille(matched, observed.Length),
            Share.IsSmall(observed.Length));

        int In(params NeedState[] states) => observed.Count(found => states.Contains(found.StateAt(Then(found, months))!.Value));
    }

    static DateTimeOffset Then(Case found, int months) => found.Need.OpenedAt!.Value.AddMonths(months);

    static string Quarter(Case found) =>
        found.Need.OpenedAt!.Value.UtcDateTime is var opened ? $"{opened.Year}-Q{((opened.Month - 1) / 3) + 1}" : "";
}
