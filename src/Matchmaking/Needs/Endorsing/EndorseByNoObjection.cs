using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>The clock found that nobody objected in time: the Parties whose silence is consent have endorsed.</summary>
public sealed record EndorseByNoObjection(Guid NeedId, Act Act);

public static class EndorseByNoObjectionHandler
{
    public static Task<Answer> Handle(EndorseByNoObjection command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command.Act));

    public static Decision Decide(Need need, Act act)
    {
        if (!act.Actor.IsSystem) return Refusal.Forbidden($"the clock alone");
        if (need.State is not (NeedState.Submitted or NeedState.Open or NeedState.Agreed)) return Decision.Happens();
        var silent = need.NoObjectionUntil.Where(one => one.Value < act.Today && !need.Parties.Contains(one.Key)).Select(one => one.Key);
        return Decision.Happens([.. silent.Order(StringComparer.Ordinal).Select(party => Endorsed(need, party, act))]);
    }

    static NeedEndorsed Endorsed(Need need, string party, Act act) =>
        new(need.Id, party, false, null, act.By, act.Now) { Basis = EndorsementBasis.NoObjection };
}
