using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Clock = Matchmaking.Clocks.Step;

namespace Matchmaking.Reporting;

/// <summary>After so many days, which share of those who waited for a step is still waiting.</summary>
/// <param name="AtRisk">How many had waited for so long.</param>
/// <param name="Done">For how many of them the step was done after so many days.</param>
public sealed record WaitingCurve(string Records, string Step, int Days, int AtRisk, int Done, int WaitingPerMille)
{
    public static IReadOnlyList<WaitingCurve> Of(CaseBook book, RecordKinds kinds, DateTimeOffset asOf) =>
    [
        .. book.Needs.SelectMany(found => found.Waits.Select(wait => (Key: (Records: kinds.Of(found), wait.Step), Wait: wait)))
            .GroupBy(member => member.Key, member => member.Wait)
            .OrderBy(part => part.Key)
            .SelectMany(part => Steps(part.Key, [.. part], asOf)),
    ];

    static IEnumerable<WaitingCurve> Steps((string Records, Clock Step) key, Wait[] waits, DateTimeOffset asOf) =>
        KaplanMeier.Curve([.. waits.Select(wait => (InDays(wait.LastedBy(asOf)), wait.Done))])
            .Select(step => new WaitingCurve(key.Records, key.Step.Word(), step.Lasted.Days, step.AtRisk, step.Done, step.WaitingPerMille));

    /// <summary>Whole days, a begun one counted: a curve of hours would say no more.</summary>
    static TimeSpan InDays(TimeSpan lasted) => TimeSpan.FromDays(Math.Ceiling(lasted.TotalDays));
}
