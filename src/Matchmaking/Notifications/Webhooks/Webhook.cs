using System.Collections.Immutable;
using Matchmaking.Access;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>What a webhook may be told of.</summary>
public enum WebhookKind
{
    NeedOpened,
    NeedChanged,
    NeedEnded,
    OfferOpened,
    OfferChanged,
    OfferEnded,

    /// <summary>A notice to one of the subscriber's own people.</summary>
    Notice,

    /// <summary>Nothing happened: somebody tried whether it arrives.</summary>
    Test,
}

/// <summary>In whose name a webhook listens: an organization, a centre, or, where neither is named, those who keep the service.</summary>
public sealed record WebhookOwner(Guid? OrganizationId, Guid? CentreId)
{
    /// <summary>Whether somebody sees to this owner's webhooks: its representative, the head of the centre, an administrator.</summary>
    public bool IsKeptBy(Actor actor) =>
        actor.IsAdministrator
        || (OrganizationId is { } organizationId && actor.Represents(organizationId))
        || (CentreId is { } centreId && actor.Memberships.Any(m => m is { Role: Role.Officer, Head: true } && m.CentreId == centreId));

    /// <summary>Whether somebody is one of the owner's people, whose notices the webhook may hear.</summary>
    public bool Counts(Membership membership) =>
        (OrganizationId is not null && membership.OrganizationId == OrganizationId) || (CentreId is not null && membership.CentreId == CentreId);

    /// <summary>What the documents of the owner's people contain.</summary>
    public string Mark =>
        OrganizationId is { } organizationId ? $$"""{"memberships":[{"organizationId":"{{organizationId}}"}]}"""
        : CentreId is { } centreId ? $$"""{"memberships":[{"centreId":"{{centreId}}"}]}"""
        : $$"""{"memberships":[{"role":"{{nameof(Role.Administrator)}}"}]}""";
}

/// <summary>
/// A receiver elsewhere that wants to be called when something happens. A row and not a stream of events: an address and a
/// secret are settings of somebody's machine, which go when the webhook goes.
/// </summary>
/// <param name="Secret">Protected; only who registered it or rotated it has seen it, once.</param>
public sealed record Webhook(
    Guid Id, WebhookOwner Owner, string Url, ImmutableArray<WebhookKind> Kinds, string Secret, string RegisteredBy, DateTimeOffset RegisteredAt)
{
    /// <summary>The secret before the last rotation, with which calls are signed too until then.</summary>
    public string? EarlierSecret { get; init; }

    public DateTimeOffset? EarlierUntil { get; init; }

    /// <summary>Since when no call has arrived.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Since when it is switched off; calls wait meanwhile and no new ones are made.</summary>
    public DateTimeOffset? OffSince { get; init; }

    public string? OffReason { get; init; }

    public bool Hears(WebhookKind kind, DateTimeOffset at) => OffSince is null && Kinds.Contains(kind) && RegisteredAt <= at;

    /// <summary>The secrets that are good at this moment, the new one first.</summary>
    public IEnumerable<string> SecretsAt(DateTimeOffset now) => EarlierSecret is { } earlier && now < EarlierUntil ? [Secret, earlier] : [Secret];
}
