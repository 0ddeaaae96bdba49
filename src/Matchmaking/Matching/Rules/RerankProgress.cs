using Matchmaking.Participants;

namespace Matchmaking.Matching;

/// <summary>How far the lists of all open needs have been made anew since rules were adopted.</summary>
/// <param name="Rules">The number of the rules by which they are made.</param>
/// <param name="Total">The needs that were open when it started.</param>
public sealed record RerankProgress(Guid Id, int Rules, int Total, int Done, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt)
{
    public static Guid IdOf(int rules) => StableId.Of("rerank", $"{rules}");

    public static RerankProgress Begin(int rules, int total, DateTimeOffset now) =>
        new(IdOf(rules), rules, total, 0, now, total == 0 ? now : null);
}
