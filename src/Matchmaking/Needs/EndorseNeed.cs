using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>A focal point vouches that its Party stands behind a submitted need, which opens it.</summary>
/// <param name="Visibility">Who may read it from now on; what the need says where none is chosen.</param>
/// <param name="Party">The Party that endorses; the need's first Party where none is named.</param>
public sealed record EndorseNeed(Guid NeedId, string? Party, Visibility? Visibility, Act Act);

public static class EndorseNeedHandler
{
    public static Task<Answer> Handle(EndorseNeed command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, EndorseNeed command)
    {
        var act = command.Act;
        var party = command.Party ?? OwnPartyAmong(need, act) ?? need.Content.Party!;
        if (!act.Actor.IsFocalPointOf(party)) return NeedDeeds.OnlyFocalPointOf(party);
        if (!need.AskedFor.Contains(party)) return Refusal.Invalid("party", $"{party} is not among the Parties of this need");
        if (need.IsInformationRequest) return Refusal.Conflict("A request for information alone needs no endorsement.");
        if (need.Provenance is not null) return Refusal.Conflict("An imported need counts as endorsed at its source.");
        if (need.State is not (NeedState.Submitted or NeedState.Open or NeedState.Agreed))
            return Refusal.Conflict($"Only a submitted need is endorsed; this one is {need.State.Word()}.");
        if (need.Parties.Contains(party)) return Refusal.Conflict($"{party} has endorsed this need already.");
        return Decision.Happens(new NeedEndorsed(need.Id, party, act.By == need.Author, command.Visibility, act.By, act.Now));
    }

    static string? OwnPartyAmong(Need need, Act act) => need.AskedFor.FirstOrDefault(act.Actor.IsFocalPointOf);
}
