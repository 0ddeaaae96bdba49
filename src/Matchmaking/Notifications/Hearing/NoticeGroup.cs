using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Kinds of notices among which people choose; nobody wants to choose by kind.</summary>
public enum NoticeGroup
{
    /// <summary>The path of needs.</summary>
    Needs,

    /// <summary>Offers that answer needs.</summary>
    Candidates,
    Introductions,
    Cooperations,

    /// <summary>What one owes, or helps with, until a day.</summary>
    Steps,

    /// <summary>What nothing and nobody reaches.</summary>
    Overview,

    /// <summary>What is new in the searches that somebody saved.</summary>
    Searches,
}

/// <summary>How soon somebody wants to hear of a group of notices beyond the inbox; without a wish, as the rules say.</summary>
public enum Wish
{
    Now,
    Daily,
    Weekly,
    Off,
}

/// <summary>Groups and wishes by their words.</summary>
public static class NoticeGroups
{
    public static IReadOnlyList<NoticeGroup> All { get; } = Enum.GetValues<NoticeGroup>();

    public static NoticeGroup? Named(string word) => All.Cast<NoticeGroup?>().FirstOrDefault(group => group!.Value.Word() == word);

    public static Wish? WishNamed(string? word) => Enum.GetValues<Wish>().Cast<Wish?>().FirstOrDefault(wish => wish!.Value.Word() == word);

    /// <summary>By the record that a kind begins with, unless it is of another group.</summary>
    public static NoticeGroup Of(NoticeKind kind) => kind switch
    {
        NoticeKind.NeedFits => NoticeGroup.Candidates,
        NoticeKind.Overview or NoticeKind.NeedAcrossRegions or NoticeKind.NeedWithoutCandidate => NoticeGroup.Overview,
        NoticeKind.MessageWritten or NoticeKind.ExtensionAsked or NoticeKind.AgreementExtended => NoticeGroup.Introductions,
        NoticeKind.FollowUpAsked => NoticeGroup.Cooperations,
        NoticeKind.SearchFound => NoticeGroup.Searches,
        NoticeKind.ConsentEnding => NoticeGroup.Steps,
        _ => kind.Word().Split('-')[0] switch
        {
            "candidate" or "interest" => NoticeGroup.Candidates,
            "introduction" => NoticeGroup.Introductions,
            "cooperation" or "story" => NoticeGroup.Cooperations,
            "step" => NoticeGroup.Steps,
            _ => NoticeGroup.Needs,
        },
    };

    /// <summary>
    /// Somebody waits for what one owes: a reminder that is put off for a week comes when the step is late, and one that is off
    /// lets everybody else wait. A single record can be muted by whoever looks at it; a wish is forgotten.
    /// </summary>
    public static bool Takes(this NoticeGroup group, Wish wish) => group != NoticeGroup.Steps || wish is Wish.Now or Wish.Daily;
}
