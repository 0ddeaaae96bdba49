using Matchmaking.Brokerage;
using Matchmaking.Needs;

namespace Matchmaking.Notifications;

/// <summary>What an open case waits for next; a column of the work queue.</summary>
public enum QueueColumn
{
    /// <summary>Nobody leads it.</summary>
    Take,

    /// <summary>The need's own side was asked and has not answered.</summary>
    Clarify,

    /// <summary>Whoever leads it looks at candidates and introduces some.</summary>
    Introduce,

    /// <summary>An introduction waits for the answers of its sides.</summary>
    Answer,

    /// <summary>Both sides of an introduction said yes; their agreement is waited for.</summary>
    Agree,
}

/// <summary>Every case stands in one column at most.</summary>
public static class QueueColumns
{
    public static IReadOnlyList<QueueColumn> All { get; } = Enum.GetValues<QueueColumn>();

    /// <param name="standing">The introductions of the need that nobody has ended yet.</param>
    public static QueueColumn? Of(Need need, IReadOnlyCollection<Introduction> standing)
    {
        if (standing.Any(introduction => introduction.Waits == Lapse.NotAgreed)) return QueueColumn.Agree;
        if (standing.Count > 0) return QueueColumn.Answer;
        if (need.State != NeedState.Open) return null;
        return need.Unclear is not null ? QueueColumn.Clarify : need.Lead is null ? QueueColumn.Take : QueueColumn.Introduce;
    }
}
