using Matchmaking.Needs;
using Matchmaking.Participants;

namespace Matchmaking.Reporting;

/// <summary>A part of all cases: those of one region, one centre, one language.</summary>
/// <param name="By">What they are told apart by: all, region, group, centre, coverage, language, requester.</param>
public sealed record Slice(string By, string Value)
{
    public static readonly Slice All = new("all", "all");
}

/// <summary>
/// The parts to which a case belongs, by the facts of the day on which it was opened, or submitted where it was not: a later
/// change of a group or of coverage moves no case of the past.
/// </summary>
public static class Slices
{
    /// <summary>Cases that a support centre covers.</summary>
    public static readonly Slice Covered = new("coverage", "with-centre");

    /// <summary>A need of Parties in several regions counts once in each.</summary>
    public static IReadOnlyList<Slice> Of(Case found, CaseBook book)
    {
        var need = found.Need;
        var on = DateOnly.FromDateTime((need.OpenedAt ?? need.SubmittedAt ?? need.BegunAt).UtcDateTime);
        var centres = book.Centres.Where(centre => need.AskedFor.Any(party => centre.CoversOn(on, party))).Select(centre => centre.Code).ToArray();
        return
        [
            Slice.All,
            .. Named("region", need.AskedFor.Select(party => RegionOf(party, book))),
            .. Named("group", GroupsOf(need.AskedFor, on, book)),
            .. Named("centre", centres),
            centres.Length > 0 ? Covered : new Slice("coverage", "without-centre"),
            new Slice("language", found.Language ?? Unknown),
            new Slice("requester", RequesterOf(need, book)),
        ];
    }

    /// <summary>The M49 region of a Party or country.</summary>
    public static string RegionOf(string? country, CaseBook book) =>
        country is not null && book.Vocabulary.Parties.GetValueOrDefault(country)?.UnRegion is { } region ? region : Unknown;

    /// <summary>The groups to which one of these Parties belongs on this day.</summary>
    public static IEnumerable<string> GroupsOf(IReadOnlyList<string> parties, DateOnly on, CaseBook book) =>
        Groups.Where(group => parties.Any(party => book.Vocabulary.IsMember(group, party, on)));

    public const string Unknown = "unknown";

    /// <summary>What cases can be told apart by, and what demand can.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["all", "region", "group", "centre", "coverage", "language", "requester", "target", "subject"];

    static readonly string[] Groups = ["ldc", "sids", "lldc"];

    static IEnumerable<Slice> Named(string by, IEnumerable<string> values) => values.Distinct().Select(value => new Slice(by, value));

    /// <summary>The type of the organization that asks; the Party itself where it asks.</summary>
    static string RequesterOf(Need need, CaseBook book) =>
        need.RequesterId is { } organizationId ? book.Organization(organizationId)?.OrganizationType ?? Unknown : "party";
}
