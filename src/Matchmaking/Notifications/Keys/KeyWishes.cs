using System.Collections.Immutable;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>What a single key does on the pages of those who broker: each presses what is on the page anyway.</summary>
public enum KeyedDeed
{
    Next,
    Previous,
    Take,
    Open,
    Candidates,
    Introduce,
    Help,
}

/// <summary>
/// Which single keys somebody wants, if any: one document a person, apart from the events, deleted when the person is erased. People
/// who speak to their machine set off single keys without wanting to.
/// </summary>
/// <param name="Id">The person's id.</param>
public sealed record KeyWishes(Guid Id)
{
    /// <summary>How often they were changed: the version that a change replaces.</summary>
    public int Edition { get; init; }

    public bool Off { get; init; }

    /// <summary>The keys that are another than at first.</summary>
    public ImmutableSortedDictionary<KeyedDeed, string> Others { get; init; } = ImmutableSortedDictionary<KeyedDeed, string>.Empty;

    public string KeyOf(KeyedDeed deed) => Others.GetValueOrDefault(deed) ?? First[deed];

    /// <summary>The keys where nobody wishes others.</summary>
    public static readonly ImmutableSortedDictionary<KeyedDeed, string> First = new Dictionary<KeyedDeed, string>
    {
        [KeyedDeed.Next] = "j",
        [KeyedDeed.Previous] = "k",
        [KeyedDeed.Take] = "t",
        [KeyedDeed.Open] = "o",
        [KeyedDeed.Candidates] = "c",
        [KeyedDeed.Introduce] = "i",
        [KeyedDeed.Help] = "?",
    }.ToImmutableSortedDictionary();

    /// <summary>By deed the key that presses it.</summary>
    public IReadOnlyDictionary<string, string> All() => First.Keys.ToDictionary(deed => deed.Word(), KeyOf);
}
