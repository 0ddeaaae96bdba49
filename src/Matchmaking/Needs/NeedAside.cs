using Marten;

namespace Matchmaking.Needs;

/// <summary>
/// What a later room has to say of a need where those who work on it read it: rooms that a need does not know put their
/// part beside it.
/// </summary>
/// <param name="Name">The field under which it stands.</param>
public sealed record NeedAside(string Name, Func<IQuerySession, Guid, DateTimeOffset, Task<object>> Read);
