using Marten;
using Marten.Patching;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Somebody has read all of their inbox, or all of a kind or record.</summary>
public sealed record ReadNotices(InboxFilter Of, Act Act);

public static class ReadNoticesHandler
{
    public static async Task<Answer> Handle(ReadNotices command, IDocumentSession session, CancellationToken cancellation)
    {
        var personId = command.Act.Actor.PersonId!.Value;
        if (command.Act.Objection(null, 0) is { } refusal) return new Answer(personId, 0, refusal);
        var unread = (command.Of with { Unread = true }).In(session.Query<Notice>().Where(n => n.PersonId == personId));
        foreach (var notice in await unread.ToListAsync(cancellation)) session.Patch<Notice>(notice.Id).Set(n => n.Read, true);
        return new Answer(personId, 0);
    }
}
