using Marten;
using Matchmaking.Access;
using Matchmaking.Participants;

namespace Matchmaking.Brokerage;

/// <summary>How the organizations of somebody are linked to needs by introductions; sight of the need follows from it.</summary>
public static class IntroductionLinks
{
    public static async Task<IntroductionLink> LinkOf(this IQuerySession session, Actor actor, Guid needId) =>
        (await session.LinksOf(actor, [needId])).GetValueOrDefault(needId);

    /// <summary>The links to these needs; a need that is not named has none.</summary>
    public static async Task<IReadOnlyDictionary<Guid, IntroductionLink>> LinksOf(this IQuerySession session, Actor actor, Guid[] needIds)
    {
        if (!actor.Memberships.Any(m => m.Role == Role.Representative)) return new Dictionary<Guid, IntroductionLink>();
        var introductions = await session.Query<Introduction>().Where(i => i.NeedId.IsOneOf(needIds)).ToListAsync();
        return introductions.GroupBy(i => i.NeedId).ToDictionary(need => need.Key, need => need.LinkOf(actor));
    }

    /// <summary>The same, from the introductions of the need.</summary>
    public static IntroductionLink LinkOf(this IEnumerable<Introduction> introductions, Actor actor) =>
        introductions.Select(i => Of(actor, i)).DefaultIfEmpty().Max();

    static IntroductionLink Of(Actor actor, Introduction introduction)
    {
        var own = introduction.OffersOf(actor.Represents).ToArray();
        if (own is []) return IntroductionLink.None;
        return introduction.NeedReply?.Answer == SideAnswer.Accepted && own.Any(introduction.AcceptedOffers.Contains)
            ? IntroductionLink.BothAccepted
            : IntroductionLink.Introduced;
    }
}
