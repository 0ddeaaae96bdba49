using Matchmaking.Needs.Joining;

namespace Matchmaking.Needs;

/// <summary>Of a need, that another says the same and goes on for both.</summary>
public sealed partial record Need
{
    /// <summary>The need into which it was joined; null where it goes on by itself.</summary>
    public Guid? JoinedTo { get; init; }

    public Need Apply(NeedJoined joined) => End(NeedState.Joined, joined.HappenedAt, joined.Reason) with { JoinedTo = joined.JoinedTo };

    public Need Apply(NeedSeparated _) => this with { State = NeedState.Open, EndedAt = null, JoinedTo = null };
}
