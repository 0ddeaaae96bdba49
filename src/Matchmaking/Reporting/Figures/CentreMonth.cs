using System.Globalization;
using Matchmaking.Clocks;
using Matchmaking.Needs;

namespace Matchmaking.Reporting;

/// <summary>How the cases of a centre stood at the end of a month.</summary>
/// <param name="Month">2027-11; the last one is as of the moment itself.</param>
/// <param name="Late">Steps that were late then, without what focal points owe.</param>
/// <param name="MedianDays">Of the waits for a first introduction that began in the twelve months before.</param>
public sealed record CentreMonth(string Records, string Centre, string Month, int Open, int Late, decimal? MedianDays)
{
    const int Months = 12;

    public static IReadOnlyList<CentreMonth> Of(CaseBook book, RecordKinds kinds, DateTimeOffset asOf)
    {
        var centres = book.Needs
            .SelectMany(found => Slices.Of(found, book).Where(slice => slice.By == "centre").Select(slice => (Key: (Records: kinds.Of(found), slice.Value), Case: found)))
            .GroupBy(member => member.Key, member => member.Case);
        (string Month, DateTimeOffset End, ILookup<Guid, Deadline> Late)[] ends = [.. Ends(asOf).Select(end => (end.Month, end.End, book.LateAt(end.End).ToLookup(late => late.NeedId!.Value)))];
        return [.. centres.OrderBy(centre => centre.Key).SelectMany(centre => ends.Select(end => Row(centre.Key, end.Month, [.. centre], end.End, end.Late)))];
    }

    static CentreMonth Row((string Records, string Centre) key, string month, Case[] cases, DateTimeOffset end, ILookup<Guid, Deadline> late)
    {
        var waits = cases.SelectMany(found => found.Waits).Where(wait => wait.Step == Step.FirstIntroduction && wait.From <= end && wait.From > end.AddYears(-1));
        return new CentreMonth(
            key.Records, key.Centre, month,
            cases.Count(found => found.StateAt(end) == NeedState.Open),
            cases.Sum(found => late[found.Need.Id].Count(row => row.Step != Step.Endorsement)),
            Share.Days(KaplanMeier.Quantile([.. waits.Select(wait => wait.By(end))], 50)));
    }

    static IEnumerable<(string Month, DateTimeOffset End)> Ends(DateTimeOffset asOf)
    {
        var month = new DateTimeOffset(asOf.UtcDateTime.Year, asOf.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
        for (var ago = Months - 1; ago > 0; ago--) yield return (Name(month.AddMonths(-ago)), month.AddMonths(1 - ago));
        yield return (Name(month), asOf);
    }

    static string Name(DateTimeOffset month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
