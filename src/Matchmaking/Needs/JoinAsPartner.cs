using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>An institution stands on the need's side from now on; sent by Brokerage within the same transaction.</summary>
public sealed record JoinAsPartner(Guid NeedId, Guid OrganizationId, Act Act);

public static class JoinAsPartnerHandler
{
    public static Task<Answer> Handle(JoinAsPartner command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, JoinAsPartner command) => need.Partners.Contains(command.OrganizationId)
        ? Decision.Happens()
        : Decision.Happens(new NeedPartnerJoined(need.Id, command.OrganizationId, command.Act.By, command.Act.Now));
}
