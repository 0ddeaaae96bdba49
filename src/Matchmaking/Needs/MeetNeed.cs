using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>A cooperation was agreed that meets the need; sent by Brokerage within the same transaction.</summary>
public sealed record MeetNeed(Guid NeedId, Guid CooperationId, Act Act);

public static class MeetNeedHandler
{
    public static Task<Answer> Handle(MeetNeed command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, MeetNeed command) =>
        Decision.Happens(new NeedMet(need.Id, command.CooperationId, command.Act.By, command.Act.Now));
}
