using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Brokerage;

/// <summary>A broker opens the cooperation on which both sides of an introduction agreed; each offer gives it a slot.</summary>
/// <param name="Roles">Who takes part as what; filled from the introduction where none is named.</param>
public sealed record OpenCooperation(
    Guid CooperationId,
    Guid IntroductionId,
    string? Title,
    DateOnly? Starts,
    DateOnly? Ends,
    ImmutableArray<CooperationRole> Roles,
    Act Act);

public static class OpenCooperationHandler
{
    public static async Task<Answer> Handle(OpenCooperation command, IDocumentSession session)
    {
        var found = await session.CaseOf(command.IntroductionId, command.Act.Today);
        var accepted = found?.Introduction.AcceptedOffers.ToImmutableArray() ?? [];
        var offers = await session.LoadManyAsync<Offer>(accepted.Select(o => o.OfferId));
        var taken = accepted.IsEmpty ? new TakenSlots() : await TakenSlots.Guarded(session, accepted.Select(o => o.OfferId));
        var decision = Decide(command, found, offers, taken);
        var answer = await session.Begin<Cooperation>(command.CooperationId, command.Act, decision, TakenSlots.Marks(session));
        if (answer.Done && answer.RecordId == command.CooperationId) await Follow(command, found!, session);
        return answer;
    }

    public static Decision Decide(OpenCooperation command, IntroductionCase? found, IReadOnlyList<Offer> offers, TakenSlots taken)
    {
        var act = command.Act;
        if (found is null || !act.Actor.TakesPartIn(found)) return Refusal.NotFound;
        var (introduction, need) = (found.Introduction, found.Need);
        if (!act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsBrokers;
        if (Wrong(command) is [_, ..] wrong) return Refusal.Invalid(wrong);
        if (introduction.State != IntroductionState.Proposed) return Refusal.Conflict($"This introduction is {introduction.State.Word()}.");
        if (!introduction.BothAccepted) return Refusal.Conflict("Both sides have to accept the introduction first.");
        if (need.State is not (NeedState.Open or NeedState.Agreed)) return Refusal.Conflict($"The need is {need.State.Word()}.");
        if (offers.FirstOrDefault(o => taken.Of(o.Id) >= o.Content.Slots) is { } full)
            return Refusal.Conflict($"The offer of {full.Content.Organization!.Name} has no free slot.");
        return Decision.Happens(Agreed(command, introduction, need));
    }

    static IReadOnlyList<Vocabularies.FieldError> Wrong(OpenCooperation command)
    {
        var errors = new List<Vocabularies.FieldError>();
        if (string.IsNullOrWhiteSpace(command.Title)) errors.Add(new("title", "give the cooperation a title"));
        if (command.Starts > command.Ends) errors.Add(new("ends", "the end lies before the start"));
        return errors;
    }

    static CooperationAgreed Agreed(OpenCooperation command, Introduction introduction, Need need) => new(
        command.CooperationId,
        introduction.Id,
        need.Id,
        [.. introduction.AcceptedOffers],
        command.Title!,
        command.Starts,
        command.Ends,
        command.Roles.IsDefaultOrEmpty ? RolesFrom(introduction, need) : command.Roles,
        command.Act.By,
        command.Act.Now);

    static ImmutableArray<CooperationRole> RolesFrom(Introduction introduction, Need need) =>
    [
        .. need.AskedFor.Select(party => new CooperationRole("requester", need.RequesterId, party)),
        .. introduction.AcceptedOffers.Select(offer => new CooperationRole("expert", offer.OrganizationId, null)),
    ];

    /// <summary>The introduction and the need move on in the same transaction, each by its own room's words.</summary>
    static async Task Follow(OpenCooperation command, IntroductionCase found, IDocumentSession session)
    {
        var act = command.Act with { SeenVersion = null, RepetitionKey = null };
        await session.Decide<Introduction>(command.IntroductionId, act, introduction =>
            Decision.Happens(new IntroductionAgreed(introduction.Id, command.CooperationId, act.By, act.Now)));
        await MeetNeedHandler.Handle(new MeetNeed(found.Need.Id, command.CooperationId, act), session);
    }
}
