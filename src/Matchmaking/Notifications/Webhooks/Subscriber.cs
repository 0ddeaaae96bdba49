using Marten;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>A webhook as <see cref="Sight"/> knows it: somebody with the role of its owner, and no other.</summary>
public sealed record Subscriber(Webhook Webhook, Actor Actor)
{
    public static async Task<Subscriber> Of(Webhook webhook, DateOnly day, IQuerySession session)
    {
        var centre = webhook.Owner.CentreId is { } centreId ? await session.LoadAsync<SupportCentre>(centreId) : null;
        var role = new Membership(webhook.Id, RoleOf(webhook.Owner), DateOnly.MinValue, null, "webhook")
        {
            OrganizationId = webhook.Owner.OrganizationId,
            CentreId = webhook.Owner.CentreId,
        };
        return new Subscriber(webhook, new Actor(webhook.Id, [role], [.. centre?.CoveredOn(day) ?? []], [.. centre?.Hosts ?? []]));
    }

    public async Task<NeedSight> SightOf(Need need, IQuerySession session) => Sight.Of(Actor, need, await session.LinkOf(Actor, need.Id));

    /// <summary>That an offer is no longer open may be known to whoever could know it while it was.</summary>
    public bool Knew(Offer offer) => Actor.Sees(offer with { State = OfferState.Open });

    static Role RoleOf(WebhookOwner owner) =>
        owner.OrganizationId is not null ? Role.Representative : owner.CentreId is not null ? Role.Officer : Role.Administrator;
}
