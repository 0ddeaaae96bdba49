using System.Collections.Immutable;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Brokerage;

/// <summary>
/// A broker opens the cooperation on which both sides of an introduction agreed, and of further introductions where several
/// needs are met together; each offer gives it a slot.
/// </summary>
/// <param name="Further">Other accepted introductions, whose needs and offers become part of it too.</param>
/// <param name="Roles">Who takes part as what; filled from the introductions where none is named.</param>
/// <param name="Funders">Organizations that fund it, beside those roles.</param>
public sealed record OpenCooperation(
    Guid CooperationId,
    Guid IntroductionId,
    ImmutableArray<Guid> Further,
    string? Title,
    DateOnly? Starts,
    DateOnly? Ends,
    ImmutableArray<CooperationRole> Roles,
    ImmutableArray<Guid> Funders,
    Act Act)
{
    public IEnumerable<Guid> IntroductionIds => Further.Prepend(IntroductionId).Distinct();
}

/// <summary>What is known when a cooperation is opened.</summary>
/// <param name="First">The introduction that it is opened from; null where there is none.</param>
/// <param name="Further">The others that were found.</param>
/// <param name="Organizations">Those among the named funders that are known.</param>
public sealed record OpeningGround(
    IntroductionCase? First,
    ImmutableArray<IntroductionCase> Further,
    IReadOnlyList<Offer> Offers,
    TakenSlots Taken,
    IReadOnlySet<Guid> Organizations);

public static class OpenCooperationHandler
{
    public static async Task<Answer> Handle(OpenCooperation command, IDocumentSession session)
    {
        var ground = await GroundOf(command, session);
        var answer = await session.Begin<Cooperation>(command.CooperationId, command.Act, Decide(command, ground), TakenSlots.Marks(session));
        if (answer.Done && answer.RecordId == command.CooperationId)
            await session.Follow(command.CooperationId, [ground.First!, .. ground.Further], [], command.Act);
        return answer;
    }

    public static Decision Decide(OpenCooperation command, OpeningGround ground)
    {
        var (act, found) = (command.Act, ground.First);
        if (found is null || !act.Actor.TakesPartIn(found)) return Refusal.NotFound;
        if (!act.Actor.MayBroker(found.Need)) return NeedDeeds.OnlyItsBrokers;
        var further = ground.Further.Where(act.Actor.TakesPartIn).ToArray();
        if (further.Any(other => !act.Actor.MayBroker(other.Need))) return NeedDeeds.OnlyItsBrokers;
        if (Wrong(command, ground, further) is [_, ..] wrong) return Refusal.Invalid(wrong);
        if (further.Prepend(found).Select(Joining.StandsAgainst).FirstOrDefault(against => against is not null) is { } refusal) return refusal;
        return Joining.FullOne(ground.Offers, ground.Taken) is { } full ? full : Happens(command, found, further);
    }

    static Decision Happens(OpenCooperation command, IntroductionCase found, IReadOnlyList<IntroductionCase> further)
    {
        var agreed = Agreed(command, found);
        var cooperation = Cooperation.Create(agreed);
        var happened = ImmutableArray.Create<object>(agreed);
        foreach (var other in further)
        {
            var joined = Joining.Joins(cooperation, other, command.Act);
            cooperation = cooperation.Apply(joined);
            happened = happened.Add(joined);
        }
        return Decision.Happens(happened);
    }

    static IReadOnlyList<FieldError> Wrong(OpenCooperation command, OpeningGround ground, IReadOnlyList<IntroductionCase> further) =>
    [
        .. FieldError.Unless(!string.IsNullOrWhiteSpace(command.Title), "title", $"give the cooperation a title"),
        .. FieldError.Unless(!(command.Starts > command.Ends), "ends", $"the end lies before the start"),
        .. FieldError.Unless(command.IntroductionIds.Count() == further.Count + 1, "introductionIds", $"name introductions that you can see"),
        .. FieldError.Unless(command.Funders.All(ground.Organizations.Contains), "funders", $"name organizations that are registered"),
    ];

    static CooperationAgreed Agreed(OpenCooperation command, IntroductionCase found) => new(
        command.CooperationId,
        found.Introduction.Id,
        found.Need.Id,
        [.. found.Introduction.AcceptedOffers],
        command.Title!,
        command.Starts,
        command.Ends,
        [
            .. command.Roles.IsDefaultOrEmpty ? Joining.RolesFrom(found, command.Act.Actor) : command.Roles,
            .. command.Funders.Select(funder => new CooperationRole(CooperationRole.Funder, funder, null)),
        ],
        command.Act.By,
        command.Act.Now);

    static async Task<OpeningGround> GroundOf(OpenCooperation command, IDocumentSession session)
    {
        var cases = new List<IntroductionCase>();
        foreach (var introductionId in command.IntroductionIds)
            if (await session.CaseOf(introductionId, command.Act.Today) is { } one) cases.Add(one);
        var first = cases.FirstOrDefault(one => one.Introduction.Id == command.IntroductionId);
        var accepted = cases.SelectMany(one => one.Introduction.AcceptedOffers).Select(o => o.OfferId).Distinct().ToArray();
        return new OpeningGround(
            first,
            [.. cases.Where(one => one != first)],
            await session.LoadManyAsync<Offer>(accepted),
            accepted.Length == 0 ? new TakenSlots() : await TakenSlots.Guarded(session, accepted),
            (await session.LoadManyAsync<Organization>(command.Funders)).Select(one => one.Id).ToHashSet());
    }
}
