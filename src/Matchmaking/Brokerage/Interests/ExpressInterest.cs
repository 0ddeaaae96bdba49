using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Brokerage;

/// <summary>An institution would like to help with an open need, or to stand on its side in joint research.</summary>
/// <param name="OrganizationId">The caller's own organization where none is named.</param>
/// <param name="Until">By when it would like to hear; two weeks from now where no day is named.</param>
public sealed record ExpressInterest(
    Guid InterestId, Guid NeedId, Guid? OrganizationId, Guid? OfferId, string? Message, bool AsPartner, DateOnly? Until, Act Act);

/// <summary>What is known when an interest is expressed.</summary>
/// <param name="Seen">Whether the caller sees the need.</param>
/// <param name="Offer">The offer that was named, if there is one.</param>
/// <param name="Standing">What the organization expressed on this need before.</param>
public sealed record InterestGround(Need? Need, bool Seen, Offer? Offer, IReadOnlyList<Interest> Standing);

public static class ExpressInterestHandler
{
    public static async Task<Answer> Handle(ExpressInterest command, IDocumentSession session) =>
        await session.Begin<Interest>(command.InterestId, command.Act, Decide(command, await GroundOf(command, session)));

    public static Decision Decide(ExpressInterest command, InterestGround ground)
    {
        var act = command.Act;
        if (ground.Need is not { } need || !ground.Seen) return Refusal.NotFound;
        if (OrganizationOf(command) is not { } organizationId || !act.Actor.Represents(organizationId))
            return Refusal.Forbidden($"a representative of the institution that would help");
        if (Wrong(command, ground, organizationId) is [_, ..] wrong) return Refusal.Invalid(wrong);
        if (Rule(command, need, ground, organizationId) is { } against) return against;
        return Decision.Happens(new InterestExpressed(
            command.InterestId, need.Id, organizationId, command.OfferId, command.Message!, command.AsPartner, UntilOf(command), act.By, act.Now));
    }

    /// <summary>How many days a broker has to give word, unless the institution names a day.</summary>
    const int Days = 14;

    static DateOnly UntilOf(ExpressInterest command) => command.Until ?? command.Act.Today.AddDays(Days);

    static Guid? OrganizationOf(ExpressInterest command) => command.OrganizationId ?? command.Act.Actor.OwnOrganization(Role.Representative);

    static IReadOnlyList<FieldError> Wrong(ExpressInterest command, InterestGround ground, Guid organizationId) =>
    [
        .. FieldError.Unless(!string.IsNullOrWhiteSpace(command.Message), "message", $"say what you would bring"),
        .. FieldError.Unless(UntilOf(command) >= command.Act.Today, "until", $"this day has passed"),
        .. FieldError.Unless(command.OfferId is null || ground.Offer?.OrganizationId == organizationId, "offerId", $"name an offer of your institution"),
    ];

    static Refusal? Rule(ExpressInterest command, Need need, InterestGround ground, Guid organizationId)
    {
        if (need.State is not (NeedState.Open or NeedState.Agreed))
            return Refusal.Conflict($"Interest is expressed in an open need; this one is {need.State}.");
        if (ground.Standing.Any(one => one.State == InterestState.Expressed))
            return Refusal.Conflict($"Your institution has expressed its interest already and waits for word.");
        if (!command.AsPartner) return null;
        if (need.PartnerCall?.IsOpenOn(command.Act.Today) != true) return Refusal.Conflict($"This need does not call for partners now.");
        return need.Partners.Contains(organizationId) ? Refusal.Conflict($"Your institution stands on the side of this need already.") : null;
    }

    static async Task<InterestGround> GroundOf(ExpressInterest command, IDocumentSession session)
    {
        var need = await session.LoadAsync<Need>(command.NeedId);
        var sightOf = await session.SightOn(command.Act.Actor, command.NeedId);
        var organizationId = OrganizationOf(command);
        return new InterestGround(
            need,
            need is not null && sightOf(need).Seen,
            command.OfferId is { } offerId ? await session.LoadAsync<Offer>(offerId) : null,
            await session.Query<Interest>().Where(one => one.NeedId == command.NeedId && one.OrganizationId == organizationId).ToListAsync());
    }
}
