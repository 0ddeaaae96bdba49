using Matchmaking.Deeds;

namespace Matchmaking.Attachments;

/// <summary>A record to which somebody would attach a file, as its own room judges that.</summary>
/// <param name="Forbids">Why they may not: not there for them, or not theirs.</param>
/// <param name="Closed">Which rule stands against more files, such as that the record has ended.</param>
public sealed record Attachable(Guid RecordId, Refusal? Forbids, Refusal? Closed = null);
