using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>A focal point annuls an endorsement of its Party that rests on a letter or on nobody's objection.</summary>
public sealed record AnnulEndorsement(Guid NeedId, string? Party, string? Reason, Act Act);

public static class AnnulEndorsementHandler
{
    public static Task<Answer> Handle(AnnulEndorsement command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, AnnulEndorsement command)
    {
        var act = command.Act;
        var party = command.Party ?? need.AskedFor.FirstOrDefault(act.Actor.IsFocalPointOf);
        if (party is null || !act.Actor.IsFocalPointOf(party)) return NeedDeeds.OnlyFocalPointOf(party ?? need.Content.Party);
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why the endorsement does not hold");
        if (need.Endorsements.FirstOrDefault(one => one.Party == party) is not { } endorsement)
            return Refusal.Conflict($"{party:term} has not endorsed this need.");
        if (endorsement.Basis == EndorsementBasis.FocalPoint)
            return Refusal.Conflict($"A focal point endorsed it expressly; withdraw the need, if it is not wanted any more.");
        if (need.State != NeedState.Open) return Refusal.Conflict($"Only the endorsement of an open need is annulled; this one is {need.State}.");
        return Decision.Happens(new NeedEndorsementAnnulled(need.Id, party, command.Reason, act.By, act.Now));
    }
}
