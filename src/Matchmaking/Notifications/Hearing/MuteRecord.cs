using Marten;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Notifications;

/// <summary>Somebody wants no more mail of a record.</summary>
public sealed record MuteRecord(MutedRecord? Record, Guid RecordId, Act Act);

public static class MuteRecordHandler
{
    public static async Task<Answer> Handle(MuteRecord command, IDocumentSession session, CancellationToken cancellation)
    {
        var act = command.Act;
        var personId = act.Actor.PersonId!.Value;
        if (act.Objection(await Objection(command, session, cancellation), 0) is { } refusal) return new Answer(command.RecordId, 0, refusal);
        session.Store(new Mute(Mute.IdOf(personId, command.RecordId), personId, command.Record!.Value, command.RecordId, act.Now));
        return new Answer(command.RecordId, 0);
    }

    /// <summary>What somebody does not see is not there to be muted.</summary>
    static async Task<Refusal?> Objection(MuteRecord command, IQuerySession session, CancellationToken cancellation)
    {
        if (command.Record is not { } record) return Refusal.Invalid("record", $"name one: needId, introductionId or cooperationId");
        var needId = record switch
        {
            MutedRecord.Introduction => (await session.LoadAsync<Introduction>(command.RecordId, cancellation))?.NeedId,
            MutedRecord.Cooperation => (await session.LoadAsync<Cooperation>(command.RecordId, cancellation))?.NeedId,
            _ => command.RecordId,
        };
        var need = needId is { } named ? await session.LoadAsync<Need>(named, cancellation) : null;
        return need is not null && (await session.SightOn(command.Act.Actor, need.Id))(need).Seen ? null : Refusal.NotFound;
    }
}
