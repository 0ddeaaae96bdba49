using System.Collections.Immutable;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Clocks;

/// <summary>A period that counts now.</summary>
/// <param name="Centre">The code of the centre; null for the whole service.</param>
/// <param name="From">Since when, where it was decided; null where it is a setting of the service.</param>
public sealed record PeriodInForce(string Step, string? Centre, string Period, string UrgentPeriod, DateOnly? From, string? DecidedBy);

/// <summary>The days that do not count now.</summary>
public sealed record DaysOff(string? Centre, ImmutableArray<DayOfWeek> Weekend, ImmutableArray<DateOnly> Holidays);

/// <summary>A decision as it was taken.</summary>
/// <param name="Step">The step whose period was decided; null where it was about working days.</param>
/// <param name="Period">Null where a decision before was taken back.</param>
public sealed record ClockDecision(
    string? Step, string? Centre, string? Period, string? UrgentPeriod, DaysOff? DaysOff, DateOnly From, string DecidedBy,
    string? Reason, DateTimeOffset DecidedAt);

/// <summary>All that is decided about clocks, as people read it.</summary>
public sealed record ClockPolicySheet(
    IReadOnlyList<PeriodInForce> InForce, IReadOnlyList<DaysOff> DaysOff, IReadOnlyList<ClockDecision> History,
    IReadOnlyList<SupportCentre> Centres, long Version);

/// <summary>Shows how long steps may take; everybody may know.</summary>
public sealed class ClockPolicyViews(IDocumentStore store, Periods periods)
{
    public async Task<IResult> Show(Door door)
    {
        var sheet = await Sheet(door.Now);
        door.ETag(sheet.Version);
        return Results.Json(new { sheet.InForce, sheet.DaysOff, sheet.History }, Json.Options);
    }

    /// <summary>What a decision answers with: what counts now.</summary>
    public Func<Answer, Task<IResult>> After(Door door) => _ => Show(door);

    public async Task<ClockPolicySheet> Sheet(DateTimeOffset now)
    {
        await using var session = store.QuerySession();
        var policy = await session.LoadAsync<ClockPolicy>(ClockPolicy.Only) ?? ClockPolicy.Empty;
        var version = (await session.Events.FetchStreamStateAsync(ClockPolicy.Only))?.Version ?? 0;
        var centres = (await session.Query<SupportCentre>().ToListAsync()).OrderBy(c => c.Code, StringComparer.Ordinal).ToArray();
        return Sheet(policy, centres, periods, now, version);
    }

    public static ClockPolicySheet Sheet(ClockPolicy policy, SupportCentre[] centres, Periods periods, DateTimeOffset now, long version)
    {
        var terms = Terms.Default with { Periods = periods, Policy = policy };
        var named = centres.Where(c => policy.Periods.Any(p => p.CentreId == c.Id) || policy.WorkingDays.Any(w => w.CentreId == c.Id));
        SupportCentre?[] places = [null, .. named];
        return new ClockPolicySheet(
            [.. places.SelectMany(place => Steps.Owed.Where(step => place is null || IsOwn(step, place)).Select(step => InForce(step, place)))],
            [.. places.Select(Off).Where(off => !off.Weekend.IsEmpty || !off.Holidays.IsEmpty)],
            [.. policy.Periods.Select(Decision).Concat(policy.WorkingDays.Select(DaysDecision)).OrderByDescending(d => d.DecidedAt)],
            centres,
            version);

        bool IsOwn(Step step, SupportCentre place) => policy.PeriodAt(now, step, place.Id)?.CentreId == place.Id;

        PeriodInForce InForce(Step step, SupportCentre? place)
        {
            var decided = policy.PeriodAt(now, step, place?.Id);
            return new(
                step.Word(), place?.Code, terms.PeriodOf(step, now, place?.Id, isUrgent: false).Text,
                terms.PeriodOf(step, now, place?.Id, isUrgent: true).Text, decided?.From, decided?.DecidedBy);
        }

        DaysOff Off(SupportCentre? place)
        {
            var days = policy.WorkingDaysAt(now, place?.Id);
            return new DaysOff(place?.Code, days.Weekend, days.Holidays);
        }

        ClockDecision Decision(ClockPeriodSet set) =>
            new(set.Step, Code(set.CentreId), set.Period, set.UrgentPeriod, null, set.From, set.DecidedBy, set.Reason, set.HappenedAt);

        ClockDecision DaysDecision(WorkingDaysSet set)
        {
            var off = new DaysOff(Code(set.CentreId), set.Weekend, set.Holidays);
            return new(null, off.Centre, null, null, off, set.From, set.DecidedBy, null, set.HappenedAt);
        }

        string? Code(Guid? centreId) => centres.FirstOrDefault(c => c.Id == centreId)?.Code;
    }
}
