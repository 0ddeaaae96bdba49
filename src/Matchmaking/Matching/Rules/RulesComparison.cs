using System.Collections.Immutable;

namespace Matchmaking.Matching;

/// <summary>A place in a list: the offer, and the region of the country in which its organization sits.</summary>
public sealed record ListedPlace(Guid OfferId, string Region);

/// <summary>A group in which a need is counted: what it is grouped by, and which of those.</summary>
public sealed record NeedGroup(string By, string Name)
{
    public const string Region = "region", Ldc = "ldc", Sids = "sids", Language = "language";

    /// <summary>Not of needs but of offers: the region of the organization's country.</summary>
    public const string Exposure = "exposure";

    /// <summary>No region of M49 that the lists know.</summary>
    public const string Elsewhere = "elsewhere";

    /// <summary>In the order in which they are shown.</summary>
    public static readonly IReadOnlyList<string> Ways = [Region, Ldc, Sids, Language, Exposure];
}

/// <summary>An open need with its best candidates by the rules in force and by proposed ones, the best first.</summary>
public sealed record ComparedNeed(IReadOnlyList<NeedGroup> Groups, IReadOnlyList<ListedPlace> Before, IReadOnlyList<ListedPlace> After);

/// <summary>How many places near the top offers would gain and lose.</summary>
public sealed record Places(int Gained, int Lost)
{
    public Places Plus(Places other) => new(Gained + other.Gained, Lost + other.Lost);
}

/// <summary>What other rules would change for one group.</summary>
/// <param name="Needs">Its needs; for an exposure, the needs in whose lists its offers stand, before or after.</param>
/// <param name="Differ">Those of them that would rank differently.</param>
public sealed record GroupChange(string By, string Name, int Needs, int Differ, Places Top5, Places Top20)
{
    public GroupChange Plus(GroupChange other) => this with
    {
        Needs = Needs + other.Needs,
        Differ = Differ + other.Differ,
        Top5 = Top5.Plus(other.Top5),
        Top20 = Top20.Plus(other.Top20),
    };
}

/// <summary>
/// What other rules would change: on how many open needs, and how many places near the top would be gained and lost, by region,
/// LDC, SIDS and language of the needs and by region of those who offer. Parts of it add up to the whole.
/// </summary>
/// <param name="Position">The event as of which both lists were made.</param>
/// <param name="GroupsAsOf">The day whose memberships in LDC and SIDS count.</param>
/// <param name="Differ">Needs whose first twenty differ, in order or in who is among them.</param>
/// <param name="FirstDiffers">Needs whose first candidate differs.</param>
public sealed record RulesComparison(
    long Position, DateOnly GroupsAsOf, int Needs, int Differ, int FirstDiffers, ImmutableArray<GroupChange> Groups)
{
    /// <summary>How far down a list is compared.</summary>
    public const int Length = 20;

    /// <summary>As far down as most people read.</summary>
    public const int Head = 5;

    public static readonly RulesComparison Nothing = new(0, default, 0, 0, 0, []);

    public static RulesComparison Of(IEnumerable<ComparedNeed> needs, long position, DateOnly groupsAsOf) =>
        needs.Select(Of).Aggregate(Nothing with { Position = position, GroupsAsOf = groupsAsOf }, (sum, need) => sum.Plus(need));

    /// <summary>Both together; the event and the day are those of the later part.</summary>
    public RulesComparison Plus(RulesComparison other) => new(
        Math.Max(Position, other.Position),
        GroupsAsOf > other.GroupsAsOf ? GroupsAsOf : other.GroupsAsOf,
        Needs + other.Needs,
        Differ + other.Differ,
        FirstDiffers + other.FirstDiffers,
        Together(Groups.Concat(other.Groups)));

    static RulesComparison Of(ComparedNeed need)
    {
        var differs = Differs(need, Length) ? 1 : 0;
        var (head, whole) = (Moved(need, Head, _ => true), Moved(need, Length, _ => true));
        var changes = need.Groups.Select(group => new GroupChange(group.By, group.Name, 1, differs, head, whole));
        return Nothing with
        {
            Needs = 1,
            Differ = differs,
            FirstDiffers = Differs(need, 1) ? 1 : 0,
            Groups = Together([.. changes, .. Exposures(need, differs)]),
        };
    }

    static IEnumerable<GroupChange> Exposures(ComparedNeed need, int differs) => need.Before.Concat(need.After)
        .Select(place => place.Region)
        .Distinct()
        .Select(region => new GroupChange(
            NeedGroup.Exposure,
            region,
            1,
            differs,
            Moved(need, Head, place => place.Region == region),
            Moved(need, Length, place => place.Region == region)));

    static bool Differs(ComparedNeed need, int length) => !Top(need.Before, length).SequenceEqual(Top(need.After, length));

    static IEnumerable<Guid> Top(IReadOnlyList<ListedPlace> list, int length) => list.Take(length).Select(place => place.OfferId);

    static Places Moved(ComparedNeed need, int length, Func<ListedPlace, bool> counts)
    {
        var before = need.Before.Take(length).Where(counts).Select(place => place.OfferId).ToHashSet();
        var after = need.After.Take(length).Where(counts).Select(place => place.OfferId).ToHashSet();
        return new(after.Except(before).Count(), before.Except(after).Count());
    }

    static ImmutableArray<GroupChange> Together(IEnumerable<GroupChange> changes) =>
    [
        .. changes.GroupBy(change => (change.By, change.Name))
            .Select(group => group.Aggregate((one, other) => one.Plus(other)))
            .OrderBy(change => NeedGroup.Ways.ToList().IndexOf(change.By))
            .ThenBy(change => change.Name, StringComparer.Ordinal),
    ];
}
