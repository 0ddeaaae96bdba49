using System.Collections.Immutable;

namespace Matchmaking.Exchange;

/// <summary>What happened to one record or organization.</summary>
/// <param name="IsNew">Its stream begins with these events.</param>
public sealed record StreamEvents(Guid StreamId, Type Of, bool IsNew, ImmutableArray<object> Events);

/// <summary>What the lines of a batch come to: events in the order of the file, and what became of each line.</summary>
public sealed record BatchOutcome(
    ImmutableArray<StreamEvents> Streams,
    int Read,
    int Created,
    int Revised,
    int Unchanged,
    ImmutableArray<LineRemark> Refused,
    ImmutableArray<LineRemark> Notices)
{
    public int RefusedLines => Read - Created - Revised - Unchanged;
}
