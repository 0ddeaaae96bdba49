using System.Collections.Immutable;
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

/// <summary>Whose cases are meant: of these Parties, or joined by these centres.</summary>
public sealed record Having(string[] Parties, string[] Centres);

/// <summary>Finds the clocks that run, for those who broker: an officer's are those of the Parties that the centre covers.</summary>
public sealed class LateNow(IDocumentStore store)
{
    public static readonly Refusal OnlyBrokers = Refusal.Forbidden($"an officer of a support centre or a coordinator of the global entity");

    /// <summary>What is due first comes first.</summary>
    public async Task<Page<OwedClock>> Read(ClockFilter filter, Actor actor, string language, string? cursor, int? take, DateTimeOffset now)
    {
        await using var session = store.QuerySession();
        Having?[] having = [Having(actor), await Having(session, filter.Centre, now)];
        var rows = await Chosen(session, filter, having.OfType<Having>(), Cursor.Read(cursor), now)
            .OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(Cursor.Rows(take) + 1).ToListAsync();
        var page = Cursor.Cut(rows, Cursor.Rows(take), d => new Cursor(d.DueAt, d.Id));
        var needs = (await session.LoadManyAsync<Need>(page.Items.Select(d => d.NeedId!.Value).Distinct())).Where(actor.MayBroker).ToArray();
        var circles = await session.CirclesOf(needs, now, []);
        var asked = (await session.LoadManyAsync<LateStep>(page.Items.Select(LateStepOf))).ToDictionary(late => late.Id);
        LateCase[] seen =
        [
            .. page.Items.Where(d => circles.ContainsKey(d.NeedId!.Value))
                .Select(d => new LateCase(d, circles[d.NeedId!.Value], asked.GetValueOrDefault(LateStepOf(d)))),
        ];
        var names = await session.NamesOf(seen.SelectMany(one => one.People).Select(person => person.ToString()));
        return new Page<OwedClock>([.. seen.Select(one => one.Read(names, language, now))], page.Next);
    }

    /// <summary>The centres by which it can be narrowed, in the order of their names.</summary>
    public async Task<IReadOnlyList<SupportCentre>> Centres()
    {
        await using var session = store.QuerySession();
        return await session.Query<SupportCentre>().OrderBy(centre => centre.Name).ToListAsync();
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

    static IQueryable<Deadline> Chosen(
        IQuerySession session, ClockFilter filter, IEnumerable<Having> having, Cursor? from, DateTimeOffset now)
    {
        var steps = Steps.Owed.Where(step => filter.Step is null || step.Word() == filter.Step).ToArray();
        var rows = session.Query<Deadline>()
            .Where(d => d.NeedId != null && d.Step.IsOneOf(steps) && (d.Step == Step.Review || d.MatchesSql(IsOfAStandingNeed)));
        if (filter.Late is true) rows = rows.Where(d => d.DueAt <= now && d.PausedAt == null);
        if (filter.Late is false) rows = rows.Where(d => d.DueAt > now || d.PausedAt != null);
        foreach (var (parties, centres) in having) rows = rows.Where(d => d.MatchesSql(IsOfOneOf, parties, parties, centres));
        return from is null ? rows : rows.Where(d => d.DueAt > from.At || (d.DueAt == from.At && d.Id.CompareTo(from.Id) > 0));
    }

    /// <summary>
    /// Introductions of a need that has ended run on until they lapse, and nobody owes it their answers. That it was ended can itself be
    /// what is to be reviewed.
    /// </summary>
    const string IsOfAStandingNeed = $"""
        (d.data ->> 'needId')::uuid in (select need.id from matchmaking.mt_doc_need need
            where need.data ->> 'state' in ('{nameof(NeedState.Submitted)}', '{nameof(NeedState.Open)}', '{nameof(NeedState.Agreed)}'))
        """;

    const string IsOfOneOf = """
        (d.data ->> 'needId')::uuid in (select need.id from matchmaking.mt_doc_need need
            where need.data #>> '{content,party}' = any(?) or jsonb_exists_any(need.data #> '{content,alsoFor}', ?)
                or jsonb_exists_any(need.data -> 'joinedCentres', ?))
        """;

    /// <summary>The centre that is asked for has the case where it covers a Party of it today, or joined it.</summary>
    static async Task<Having?> Having(IQuerySession session, string? code, DateTimeOffset now) =>
        code is not null && await session.LoadAsync<SupportCentre>(SupportCentre.IdOf(code)) is { } centre
            ? new Having([.. centre.CoveredOn(DateOnly.FromDateTime(now.UtcDateTime))], [centre.Id.ToString()])
            : null;

    /// <summary>What an officer's centres have; a coordinator has all.</summary>
    static Having? Having(Actor actor) => actor.IsCoordinator
        ? null
        : new Having([.. actor.Covered], [.. actor.Memberships.Select(m => m.CentreId).OfType<Guid>().Select(centreId => centreId.ToString())]);

    static Guid LateStepOf(Deadline deadline) => LateStep.IdOf(deadline.Step, deadline.SubjectId, deadline.StartedAt);

    /// <summary>A clock with the people around it.</summary>
    sealed record LateCase(Deadline Deadline, Circle Circle, LateStep? Late)
    {
        /// <summary>Those who owe it and those who were asked to help.</summary>
        public IEnumerable<Guid> People => Owes.Concat(Asked.SelectMany(help => help.People));

        public OwedClock Read(PeopleNames names, string language, DateTimeOffset now) => new(
            Deadline.Step.Word(), Circle.Need.Id, Circle.Introduction(Deadline.SubjectId)?.Id,
            Circle.Need.Content.Title.In(language), Circle.Need.AskedFor,
            Deadline.StartedAt, Deadline.DueAt, Deadline.IsLateAt(now), Deadline.PeriodsLateAt(now), Deadline.PausedAt, Named(Owes, names),
            [.. Asked.Select(help => new HelpRow(help.Period, help.Rung, Named(help.People, names), help.At))]);

        IEnumerable<Guid> Owes => OwedStep.All[Deadline.Step].WhoOwes(Circle, Deadline).Select(reader => reader.PersonId).Distinct();

        ImmutableArray<AskedHelp> Asked => Late?.Asked ?? [];

        static IReadOnlyList<string> Named(IEnumerable<Guid> people, PeopleNames names) =>
            [.. people.Select(person => names.Of(person.ToString())).Order(StringComparer.Ordinal)];
    }
}
