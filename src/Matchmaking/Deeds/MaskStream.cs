using JasperFx.Events;
using Marten;

namespace Matchmaking.Deeds;

/// <summary>
/// Rewrites what a record's events said up to a version, by the rules of their rooms. Erasure was decided and shown before;
/// this makes the past forget it too, and may come twice.
/// </summary>
public sealed record MaskStream(Guid RecordId, long Version);

public static class MaskStreamHandler
{
    public static Task Handle(MaskStream command, IDocumentStore store, CancellationToken cancellation) =>
        store.Advanced.ApplyEventDataMasking(
            masking => masking.IncludeStream(command.RecordId, happened => IsBefore(happened, command.Version)), cancellation);

    static bool IsBefore(IEvent happened, long version) => happened.Version <= version;
}
