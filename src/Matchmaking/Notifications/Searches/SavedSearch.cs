using Matchmaking.Participants;
using Matchmaking.Sharing;

namespace Matchmaking.Notifications;

/// <summary>Which list is searched.</summary>
public enum SearchedList
{
    Needs,
    Offers,
}

/// <summary>
/// A filter that somebody saved, to hear when a new record fits it. A document like preferences: it is its person's alone, no event names
/// it, and it goes when the person does.
/// </summary>
public sealed record SavedSearch(Guid Id, Guid PersonId, string Name, SearchedList Of, ListFilter Filter, DateTimeOffset SavedAt)
{
    /// <summary>More than anybody reads notices of.</summary>
    public const int Most = 50;

    public const int LongestName = 120;

    /// <summary>The same search of the same person is one.</summary>
    public static Guid IdOf(Guid personId, SearchedList of, ListFilter filter) =>
        StableId.Of("search", personId.ToString(), of.ToString(), string.Join('&', filter.Asked().Select(part => $"{part.Key}={part.Value}")));
}
