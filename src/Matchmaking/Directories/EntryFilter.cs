using Matchmaking.Deeds;

namespace Matchmaking.Directories;

/// <summary>What somebody looks for in a directory; the same words in the API and on the pages.</summary>
/// <param name="Languages">A language in which it is; in the address of a page <c>language</c> is the reader's.</param>
/// <param name="Closed">Whether calls whose deadline has passed are wanted too.</param>
public sealed record EntryFilter(string? Q, string? Subject, string? Target, string? Languages, string? Region, bool? Closed)
{
    public bool Fits(Entry entry, DateOnly today) =>
        entry.RemovedAt is null
        && (Closed == true || entry.IsOpenOn(today))
        && Names(Subject, entry.Content.Subjects)
        && Names(Target, entry.Content.Targets)
        && Names(Languages, entry.Content.Languages)
        && (entry.Content.Regions.Count == 0 || Names(Region, entry.Content.Regions))
        && TypedWords.AllStandIn(Q, Texts(entry.Content));

    /// <summary>The parts of an address that ask for this.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Asked() => new Dictionary<string, string?>
    {
        ["q"] = Q,
        ["subject"] = Subject,
        ["target"] = Target,
        ["languages"] = Languages,
        ["region"] = Region,
        ["closed"] = Closed == true ? "true" : null,
    }.Where(part => !string.IsNullOrEmpty(part.Value));

    static bool Names(string? wanted, IReadOnlyList<string> given) => string.IsNullOrEmpty(wanted) || given.Contains(wanted, StringComparer.OrdinalIgnoreCase);

    static IEnumerable<string> Texts(EntryContent content) =>
        new[] { content.Title, content.Description, content.Eligibility }.SelectMany(text => text.Texts.Values).Append(content.Organization ?? "");
}
