using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Somebody wants mail of a record again.</summary>
public sealed record UnmuteRecord(Guid RecordId, Act Act);

public static class UnmuteRecordHandler
{
    public static async Task<Answer> Handle(UnmuteRecord command, IDocumentSession session, CancellationToken cancellation)
    {
        var id = Mute.IdOf(command.Act.Actor.PersonId!.Value, command.RecordId);
        if (await session.LoadAsync<Mute>(id, cancellation) is null) return new Answer(command.RecordId, 0, Refusal.NotFound);
        session.Delete<Mute>(id);
        return new Answer(command.RecordId, 0);
    }
}
