using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Something that somebody should have heard of, with everybody around it at the time.</summary>
/// <param name="WhoHears">Who hears of it in a circle, by the rules of that circle.</param>
public sealed record PastNews(Circle Circle, Func<Circle, IEnumerable<Told>> WhoHears);

/// <summary>Somebody is told something, so soon.</summary>
public sealed record Told(NoticeKind Kind, Guid PersonId, Pace Pace);

/// <summary>How far word went: so many notices to so many people, and how many of them at once.</summary>
public sealed record Reached(int Notices, int People, int AtOnce)
{
    public static Reached By(IReadOnlyCollection<Told> told) => new(
        told.Count, told.Select(one => one.PersonId).Distinct().Count(), told.Count(one => one.Pace == Pace.Now));
}

/// <summary>What one kind of notice would have reached, beside what it reached.</summary>
public sealed record TriedKind(string Kind, Reached Tried, Reached InForce);

/// <summary>What rules would have reached with what happened, beside what the rules in force then reached. Nothing is sent.</summary>
public sealed record HearingTrial(
    DateTimeOffset From, DateTimeOffset Until, Reached Tried, Reached InForce, IReadOnlyList<TriedKind> Kinds)
{
    public static HearingTrial Of(IReadOnlyCollection<PastNews> past, HearingRules tried, DateTimeOffset from, DateTimeOffset until)
    {
        var then = past.SelectMany(news => news.WhoHears(news.Circle)).ToArray();
        var now = past.SelectMany(news => news.WhoHears(news.Circle with { Rules = tried })).ToArray();
        var kinds = then.Concat(now).Select(told => told.Kind).Distinct().Order();
        return new HearingTrial(from, until, Reached.By(now), Reached.By(then), [.. kinds.Select(kind => new TriedKind(
            kind.Word(),
            Reached.By([.. now.Where(told => told.Kind == kind)]),
            Reached.By([.. then.Where(told => told.Kind == kind)])))]);
    }
}
