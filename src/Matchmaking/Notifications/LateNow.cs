using Marten;
using Marten.Linq.MatchesSql;
using Matchmaking.Access;
using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>Which running clocks somebody wants to see.</summary>
/// <param name="Late">Only those that are late, or only those that are not.</param>
/// <param name="Centre">The code of a centre that covers the need today.</param>
/// <param name="Step">The word of a step.</param>
public sealed record ClockFilter(bool? Late, string? Centre, string? Step);

/// <summary>A step that is owed, with who owes it and who was asked to help.</summary>
/// <param name="Weeks">How many weeks it is late, each counted as it begins; none while it is not late.</param>
/// <param name="Owes">The names of those who owe it, as they are today.</param>
public sealed record OwedClock(
    string Step, Guid NeedId, Guid? IntroductionId, string Title, IReadOnlyList<string> Parties, DateTimeOffset StartedAt, DateTimeOffset DueAt,
    bool Late, int Weeks, DateTimeOffset? PausedAt, IReadOnlyList<string> Owes, IReadOnlyList<HelpRow> Asked);

/// <summary>Who was asked to help in a week of lateness.</summary>
public sealed record HelpRow(int Week, string Rung, IReadOnlyList<string> People, DateTimeOffset At);

/// <summary>Finds the clocks that run, for those who broker: an officer's are those of the Parties that the centre covers.</summary>
public sealed class LateNow(IDocumentStore store)
{
    public static readonly Refusal OnlyBrokers = Refusal.Forbidden("an officer of a support centre or a coordinator of the global entity");

    /// <summary>What is due first comes first.</summary>
    public async Task<Page<OwedClock>> Read(ClockFilter filter, Actor actor, string language, string? cursor, int? take, DateTimeOffset now)
    {
        await using var session = store.QuerySession();
        var rows = await Chosen(session, filter, Parties(actor, await CoveredBy(session, filter.Centre, now)), Cursor.Read(cursor), now)
            .OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(Cursor.Rows(take) + 1).ToListAsync();
        var page = Cursor.Cut(rows, Cursor.Rows(take), d => new Cursor(d.DueAt, d.Id));
        var asked = (await session.LoadManyAsync<LateStep>(page.Items.Select(LateStepOf))).ToDictionary(late => late.Id);
        var clocks = new List<OwedClock>();
        foreach (var deadline in page.Items)
            if (await session.CircleOf(deadline.NeedId!.Value, now) is { } circle && actor.MayBroker(circle.Need))
                clocks.Add(await Read(session, deadline, circle, asked.GetValueOrDefault(LateStepOf(deadline)), language, now));
        return new Page<OwedClock>(clocks, page.Next);
    }

    /// <summary>What is wrong with a filter.</summary>
    public async Task<Refusal?> Objection(ClockFilter filter)
    {
        if (filter.Step is { } step && Steps.Owed.All(known => known.Word() != step))
            return Refusal.Invalid("step", $"must be one of: {string.Join(", ", Steps.Owed.Select(known => known.Word()))}");
        await using var session = store.QuerySession();
        return filter.Centre is { } code && await session.LoadAsync<SupportCentre>(SupportCentre.IdOf(code)) is null
            ? Refusal.Invalid("centre", $"{code} is no support centre")
            : null;
    }

    static IQueryable<Deadline> Chosen(IQuerySession session, ClockFilter filter, string[]? parties, Cursor? from, DateTimeOffset now)
    {
        var steps = Steps.Owed.Where(step => filter.Step is null || step.Word() == filter.Step).ToArray();
        var rows = session.Query<Deadline>().Where(d => d.NeedId != null && d.Step.IsOneOf(steps));
        if (filter.Late is true) rows = rows.Where(d => d.DueAt <= now && d.PausedAt == null);
        if (filter.Late is false) rows = rows.Where(d => d.DueAt > now || d.PausedAt != null);
        if (parties is not null) rows = rows.Where(d => d.MatchesSql(IsOfOneOf, parties, parties));
        return from is null ? rows : rows.Where(d => d.DueAt > from.At || (d.DueAt == from.At && d.Id.CompareTo(from.Id) > 0));
    }

    const string IsOfOneOf = """
        (d.data ->> 'needId')::uuid in (select need.id from matchmaking.mt_doc_need need
            where need.data #>> '{content,party}' = any(?) or jsonb_exists_any(need.data #> '{content,alsoFor}', ?))
        """;

    /// <summary>The Parties to which the rows are narrowed; null for all.</summary>
    static string[]? Parties(Actor actor, IReadOnlyCollection<string>? covered) =>
        actor.IsCoordinator ? covered?.ToArray() : [.. actor.Covered.Where(party => covered?.Contains(party) ?? true)];

    static async Task<IReadOnlyCollection<string>?> CoveredBy(IQuerySession session, string? centre, DateTimeOffset now) => centre is null
        ? null
        : [.. (await session.LoadAsync<SupportCentre>(SupportCentre.IdOf(centre)))?.CoveredOn(DateOnly.FromDateTime(now.UtcDateTime)) ?? []];

    static Guid LateStepOf(Deadline deadline) => LateStep.IdOf(deadline.Step, deadline.SubjectId, deadline.StartedAt);

    static async Task<OwedClock> Read(IQuerySession session, Deadline deadline, Circle circle, LateStep? late, string language, DateTimeOffset now)
    {
        var owes = OwedStep.All[deadline.Step].WhoOwes(circle, deadline).Select(reader => reader.PersonId).Distinct().ToArray();
        var asked = late?.Asked ?? [];
        var names = await session.NamesOf(owes.Concat(asked.SelectMany(help => help.People)).Select(person => person.ToString()));
        return new OwedClock(
            deadline.Step.Word(), circle.Need.Id, circle.Introduction(deadline.SubjectId)?.Id, circle.Need.Content.Title.In(language), circle.Need.AskedFor,
            deadline.StartedAt, deadline.DueAt, deadline.IsLateAt(now), deadline.PeriodsLateAt(now), deadline.PausedAt, Named(owes),
            [.. asked.Select(help => new HelpRow(help.Period, help.Rung, Named(help.People), help.At))]);

        IReadOnlyList<string> Named(IEnumerable<Guid> people) => [.. people.Select(person => names.Of(person.ToString())).Order(StringComparer.Ordinal)];
    }
}
