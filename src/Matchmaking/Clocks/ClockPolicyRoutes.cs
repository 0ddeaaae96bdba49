using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Clocks;

/// <summary>How long a step may take from a day on.</summary>
/// <param name="Centre">The code of a centre; null for the whole service.</param>
/// <param name="Period">A calendar period; null takes back what was decided before.</param>
public sealed record ClockPeriodBody(
    string? Step, string? Centre, string? Period, string? UrgentPeriod, DateOnly? From, string? DecidedBy, string? Reason);

/// <summary>Which days do not count from a day on; with none every day does.</summary>
public sealed record WorkingDaysBody(
    string? Centre, ImmutableArray<string> Weekend, ImmutableArray<DateOnly> Holidays, DateOnly? From, string? DecidedBy);

/// <summary>The addresses of what is decided about clocks, for machines and for people.</summary>
public static class ClockPolicyRoutes
{
    public static void MapClockPolicy(this IEndpointRouteBuilder routes)
    {
        var policy = routes.MapGroup("/api/clock-policy").WithTags("Clocks");
        policy.MapGet("", (Door door, ClockPolicyViews views) => views.Show(door))
            .Described("Shows how long each step may take, where and since when.", Who.Anybody);
        policy.MapPost("/periods", (Body<ClockPeriodBody> body, Door door, ClockPolicyViews views) =>
            door.Do(act => Setting(body.Value, act), body.Errors, views.After(door)))
            .Described(
                "Sets how long a step may take, for a centre or for all, from a day on.",
                "a coordinator of the global entity; for its own centre its head")
            .Needs("step", "period", "decidedBy");
        policy.MapPost("/working-days", (Body<WorkingDaysBody> body, Door door, ClockPolicyViews views) =>
            door.Do(act => Setting(body.Value, act), body.Errors, views.After(door)))
            .Described(
                "Sets the weekend and the holidays of a centre, or of all.",
                "a coordinator of the global entity; for its own centre its head")
            .Needs("decidedBy");
    }

    public static void MapClockPolicyPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages("/clocks");
        pages.MapGet("", Show);
        pages.MapPost("/periods", (PostedForm form, Visit visit, ClockPolicyViews views) =>
            form.Do("clock-period", act => Setting(form, act), _ => "/clocks", () => Show(visit, views)));
        pages.MapPost("/working-days", (PostedForm form, Visit visit, ClockPolicyViews views) =>
            form.Do("working-days", act => SettingDays(form, act), _ => "/clocks", () => Show(visit, views)));
        pages.MapGet("/{deed}", (string deed, Visit visit) => Results.LocalRedirect(visit.To("/clocks")));
    }

    static async Task<IResult> Show(Visit visit, ClockPolicyViews views) => visit.Show<ClocksPage>(new { Sheet = await views.Sheet(visit.Now) });

    static SetClockPeriod Setting(ClockPeriodBody body, Act act) =>
        new(body.Step, body.Centre, body.Period, body.UrgentPeriod, body.From, body.DecidedBy, body.Reason, act);

    static SetWorkingDays Setting(WorkingDaysBody body, Act act) =>
        new(body.Centre, Listed(body.Weekend), Listed(body.Holidays), body.From, body.DecidedBy, act);

    static SetClockPeriod Setting(PostedForm form, Act act) => new(
        form.Text("step"), form.Text("centre"), form.Text("period")?.ToUpperInvariant(), form.Text("urgentPeriod")?.ToUpperInvariant(),
        form.Day("from"), form.Text("decidedBy"), form.Text("reason"), act);

    static SetWorkingDays SettingDays(PostedForm form, Act act) => new(
        form.Text("centre"), [.. form.Chosen("weekend")], Days(form), form.Day("from"), form.Text("decidedBy"), act);

    /// <summary>Dates as people write a list of them: one a line, or with commas.</summary>
    static ImmutableArray<DateOnly> Days(PostedForm form)
    {
        var written = (form.Text("holidays") ?? "").Split(['\n', '\r', ',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var read = written.Select(text => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? (DateOnly?)day : null).ToArray();
        if (read.Contains(null)) form.Refuse([new("holidays", $"must be calendar days such as 2027-01-31")]);
        return [.. read.OfType<DateOnly>()];
    }

    static ImmutableArray<T> Listed<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
