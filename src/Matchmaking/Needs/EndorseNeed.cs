using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>A focal point vouches that its Party stands behind a submitted need, which opens it.</summary>
/// <param name="Visibility">Who may read it from now on; what the need says where none is chosen.</param>
/// <param name="Party">The Party that endorses; the need's first Party where none is named.</param>
public sealed record EndorseNeed(Guid NeedId, string? Party, Visibility? Visibility, Act Act);

public static class EndorseNeedHandler
{
    public static async Task<Answer> Handle(EndorseNeed command, IDocumentSession session)
    {
        var need = await session.LoadAsync<Need>(command.NeedId);
        var consent = need is null ? ConsentRule.Default : await session.ConsentOf(PartyOf(need, command), command.Act.Today);
        return await session.OnNeed(command.NeedId, command.Act, endorsed => Decide(endorsed, command, consent.Endorsers));
    }

    /// <param name="endorsers">How many focal points of the Party have to endorse.</param>
    public static Decision Decide(Need need, EndorseNeed command, int endorsers = 1)
    {
        var act = command.Act;
        var party = PartyOf(need, command);
        if (!act.Actor.IsFocalPointOf(party)) return NeedDeeds.OnlyFocalPointOf(party);
        if (!need.AskedFor.Contains(party)) return Refusal.Invalid("party", $"{party:term} is not among the Parties of this need");
        if (need.IsInformationRequest) return Refusal.Conflict($"A request for information alone needs no endorsement.");
        if (need.Provenance is not null) return Refusal.Conflict($"An imported need counts as endorsed at its source.");
        if (need.State is not (NeedState.Submitted or NeedState.Open or NeedState.Agreed))
            return Refusal.Conflict($"Only a submitted need is endorsed; this one is {need.State}.");
        if (need.Parties.Contains(party)) return Refusal.Conflict($"{party:term} has endorsed this need already.");
        if (endorsers > 1 && need.FirstEndorsers.GetValueOrDefault(party) is var first && (first is null || first == act.By))
            return first is null
                ? Decision.Happens(new NeedEndorsementBegun(need.Id, party, act.By, act.Now))
                : Refusal.Conflict($"{party:term} has set that two focal points endorse; another has to.");
        return Decision.Happens(new NeedEndorsed(need.Id, party, act.By == need.Author, command.Visibility, act.By, act.Now));
    }

    static string PartyOf(Need need, EndorseNeed command) => command.Party ?? OwnPartyAmong(need, command.Act) ?? need.Content.Party!;

    static string? OwnPartyAmong(Need need, Act act) => need.AskedFor.FirstOrDefault(act.Actor.IsFocalPointOf);
}
