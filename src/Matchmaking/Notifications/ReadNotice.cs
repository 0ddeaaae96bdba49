using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Somebody has read a notice of the own inbox, or wants it to count as unread again.</summary>
public sealed record ReadNotice(Guid NoticeId, Act Act)
{
    public bool Unread { get; init; }
}

public static class ReadNoticeHandler
{
    public static async Task<Answer> Handle(ReadNotice command, IDocumentSession session, CancellationToken cancellation)
    {
        var notice = await session.LoadAsync<Notice>(command.NoticeId, cancellation);
        if (notice is null || notice.PersonId != command.Act.Actor.PersonId) return new Answer(command.NoticeId, 0, Refusal.NotFound);
        session.Store(notice with { Read = !command.Unread });
        return new Answer(command.NoticeId, 0);
    }
}
