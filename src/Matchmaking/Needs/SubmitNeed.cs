using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>
/// The need's own side puts a finished draft before the Party's focal points; a request for information alone goes to the
/// centres at once.
/// </summary>
public sealed record SubmitNeed(Guid NeedId, Act Act);

public static class SubmitNeedHandler
{
    public static async Task<Answer> Handle(SubmitNeed command, IDocumentSession session)
    {
        var need = await session.LoadAsync<Need>(command.NeedId);
        var consents = new Dictionary<string, ConsentRule>();
        foreach (var party in need?.AskedFor ?? []) consents[party] = await session.ConsentOf(party, command.Act.Today);
        return await session.OnNeed(command.NeedId, command.Act, submitted => Decide(submitted, command.Act, consents));
    }

    /// <param name="consents">How the Parties consent today; expressly where nothing is said.</param>
    public static Decision Decide(Need need, Act act, IReadOnlyDictionary<string, ConsentRule>? consents = null)
    {
        if (!act.Actor.MayWriteOn(need)) return NeedDeeds.OnlyItsWriters(need);
        if (need.Content.Missing() is [_, ..] missing) return Refusal.Invalid(missing);
        if (!need.IsDraft())
            return Refusal.Conflict($"Only a drafted or returned need is submitted; this one is {need.State}.");
        if (need.Content.InformationOnly) return Decision.Happens(new NeedOpened(need.Id, act.By, act.Now));
        return Decision.Happens([new NeedSubmitted(need.Id, act.By, act.Now), .. Awaited(need, act, consents)]);
    }

    /// <summary>A Party whose silence is consent can object until the day that follows from what it has set.</summary>
    static IEnumerable<object> Awaited(Need need, Act act, IReadOnlyDictionary<string, ConsentRule>? consents)
    {
        foreach (var party in need.AskedFor)
        {
            if (consents?.GetValueOrDefault(party) is { Consent: PartyConsent.NoObjection, Days: { } days })
                yield return new NeedNoObjectionAwaited(need.Id, party, act.Today.AddDays(days), act.By, act.Now);
        }
    }
}
