using Marten;
using Matchmaking.Access;
using Matchmaking.Attachments;
using Matchmaking.Deeds;

namespace Matchmaking.Needs.Attaching;

/// <summary>Whoever may write on a need attaches a file to it, for everybody who sees the need.</summary>
public sealed record AttachToNeed(Guid NeedId, Guid AttachmentId, SentFile File, Act Act);

/// <summary>Whoever may write on a need takes a file off it, whichever state it is in; or an administrator erases it.</summary>
public sealed record DetachFromNeed(Guid NeedId, Guid AttachmentId, Act Act);

public static class NeedFilesHandler
{
    public static async Task<Answer> Handle(AttachToNeed command, IDocumentSession session) =>
        await session.Attach(await session.AttachableNeed(command.NeedId, command.Act), command.AttachmentId, command.File, command.Act);

    public static async Task<Answer> Handle(DetachFromNeed command, IDocumentSession session) =>
        await session.Detach(await session.AttachableNeed(command.NeedId, command.Act), command.AttachmentId, command.Act);

    /// <param name="seen">Whether the doer sees the need.</param>
    public static Attachable Attachable(Need need, bool seen, Act act) => new(
        need.Id,
        !seen ? Refusal.NotFound : act.Actor.MayWriteOn(need) ? null : NeedDeeds.OnlyItsWriters(need),
        need.IsEnded ? Refusal.Conflict($"Nothing is attached to a need that is {need.State}; reopen it first.") : null);

    static async Task<Attachable> AttachableNeed(this IDocumentSession session, Guid needId, Act act)
    {
        if (await session.LoadAsync<Need>(needId) is not { } need) return new Attachable(needId, Refusal.NotFound);
        return Attachable(need, (await session.SightOn(act.Actor, needId))(need).Seen, act);
    }
}
