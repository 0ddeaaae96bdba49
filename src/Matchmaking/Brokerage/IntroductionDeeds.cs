using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Participants;

namespace Matchmaking.Brokerage;

/// <summary>An introduction with what is needed to know whose answer it awaits.</summary>
/// <param name="Voiceless">Introduced institutions that have no representative, so that the broker records their answer.</param>
public sealed record IntroductionCase(Introduction Introduction, Need Need, IReadOnlySet<Guid> Voiceless);

/// <summary>What every deed on an introduction has in common: who takes part in it sees it, nobody else.</summary>
public static class IntroductionDeeds
{
    public static async Task<Answer> OnIntroduction(
        this IDocumentSession session, Guid introductionId, Act act, Func<IntroductionCase, Decision> decide)
    {
        var found = await session.CaseOf(introductionId, act.Today);
        return await session.Decide<Introduction>(introductionId, act, introduction =>
            found is not null && act.Actor.TakesPartIn(found) ? decide(found with { Introduction = introduction }) : Refusal.NotFound);
    }

    public static async Task<IntroductionCase?> CaseOf(this IQuerySession session, Guid introductionId, DateOnly today)
    {
        if (await session.LoadAsync<Introduction>(introductionId) is not { } introduction) return null;
        var need = await session.LoadAsync<Need>(introduction.NeedId);
        var organizations = introduction.Offers.Select(o => o.OrganizationId).Distinct().ToArray();
        var voiced = await session.Represented(organizations, today);
        return new IntroductionCase(introduction, need!, organizations.Where(id => !voiced.Contains(id)).ToHashSet());
    }

    public static bool TakesPartIn(this Actor actor, IntroductionCase found) =>
        actor.IsSystem
        || actor.AnswersForNeed(found.Need)
        || actor.IsOwnSideOf(found.Need)
        || actor.MayBroker(found.Need)
        || found.Introduction.OffersOf(actor.Represents).Any();

    /// <summary>The need's side is answered for by a focal point of its Parties or by its author.</summary>
    public static bool AnswersForNeed(this Actor actor, Need need) =>
        need.AskedFor.Any(actor.IsFocalPointOf) || (actor.IsSignedIn && actor.By == need.Author);

    public static readonly Refusal OnlyItsSides = Refusal.Forbidden(
        $"a focal point of the Party or the need's author for the need, a representative of the institution for its offer");
}
