using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Needs.Linking;

/// <summary>What the deeds on links to a draft have in common.</summary>
static class DraftLinkDeeds
{
    /// <summary>The first link of a need begins their stream; two people who act at once are told apart by the store.</summary>
    public static async Task<Answer> OnDraftLinks(this IDocumentSession session, Guid needId, Act act, Func<Need, DraftLinks?, Decision> decide)
    {
        if (await session.AnsweredBefore(act) is { } before) return before;
        var stream = await session.Events.FetchForWriting<DraftLinks>(DraftLinks.IdOf(needId));
        var need = await session.LoadAsync<Need>(needId);
        var seen = need is not null && (await session.SightOn(act.Actor, needId))(need).Seen;
        var decision = seen ? decide(need!, stream.Aggregate) : Refusal.NotFound;
        if ((act with { SeenVersion = null }).Objection(decision.Refusal, 0) is { } refusal) return new Answer(needId, 0, refusal);
        stream.AppendMany(decision.Events);
        return session.Remember(act, new Answer(needId, 0));
    }
}
