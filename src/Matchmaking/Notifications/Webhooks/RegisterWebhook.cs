using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Notifications;

/// <summary>Somebody wants a machine of theirs to be called when something happens.</summary>
/// <param name="Secret">Protected already.</param>
/// <param name="Centre">The code of the centre in whose name it listens.</param>
public sealed record RegisterWebhook(
    Guid WebhookId, string? Url, IReadOnlyList<string>? Kinds, Guid? OrganizationId, string? Centre, string Secret, Act Act);

public static class RegisterWebhookHandler
{
    /// <summary>So many an owner: each event of the service is looked at for each of them.</summary>
    public const int MostOfOneOwner = 10;

    public static async Task<Answer> Handle(
        RegisterWebhook command, IDocumentSession session, CarefulConnections connections, CancellationToken cancellation)
    {
        if (await session.AnsweredBefore(command.Act) is { } before) return before;
        var owner = OwnerOf(command);
        // An address is looked up for those alone who may register one.
        var fault = owner.IsKeptBy(command.Act.Actor)
            ? await Unknown(owner, session, cancellation) ?? await WebhookAddress.Fault(command.Url, connections, cancellation)
            : null;
        var others = await session.Query<Webhook>().CountAsync(
            other => other.Owner.OrganizationId == owner.OrganizationId && other.Owner.CentreId == owner.CentreId, cancellation);
        if (command.Act.Objection(Decide(command, owner, fault, others), 0) is { } refusal) return new Answer(command.WebhookId, 0, refusal);
        session.Store(new Webhook(command.WebhookId, owner, command.Url!, KindsOf(command.Kinds!), command.Secret, command.Act.By, command.Act.Now));
        return session.Remember(command.Act, new Answer(command.WebhookId, 0));
    }

    public static Refusal? Decide(RegisterWebhook command, WebhookOwner owner, FieldError? fault, int others)
    {
        var actor = command.Act.Actor;
        if (!owner.IsKeptBy(actor)) return WebhookDeeds.OnlyKeepers;
        if (Wrong(command, fault).ToArray() is [_, ..] wrong) return Refusal.Invalid(wrong);
        return others >= MostOfOneOwner ? Refusal.Conflict($"There are {MostOfOneOwner} webhooks of this owner already; remove one first.") : null;
    }

    static IEnumerable<FieldError> Wrong(RegisterWebhook command, FieldError? fault)
    {
        if (fault is not null) yield return fault;
        if (command.Kinds is not [_, ..] || command.Kinds.Any(kind => !Words.Contains(kind)))
            yield return new FieldError("kinds", $"choose at least one of: {string.Join(", ", Words)}");
    }

    static async Task<FieldError?> Unknown(WebhookOwner owner, IDocumentSession session, CancellationToken cancellation)
    {
        if (owner.OrganizationId is { } organizationId && await session.LoadAsync<Organization>(organizationId, cancellation) is null)
            return new FieldError("organizationId", $"is no organization that is known here");
        return owner.CentreId is { } centreId && await session.LoadAsync<SupportCentre>(centreId, cancellation) is null
            ? new FieldError("centre", $"is the code of no centre")
            : null;
    }

    /// <summary>The one that is named; else the own organization, the centre that one leads, or those who keep the service.</summary>
    static WebhookOwner OwnerOf(RegisterWebhook command)
    {
        if (command.OrganizationId is { } organizationId) return new WebhookOwner(organizationId, null);
        if (command.Centre is { Length: > 0 } code) return new WebhookOwner(null, SupportCentre.IdOf(code));
        var actor = command.Act.Actor;
        return new WebhookOwner(
            actor.OwnOrganization(Role.Representative),
            actor.Memberships.FirstOrDefault(m => m is { Role: Role.Officer, Head: true })?.CentreId);
    }

    /// <summary>The kinds that can be chosen, as they are written.</summary>
    public static readonly ImmutableArray<string> Words =
        [.. Enum.GetValues<WebhookKind>().Where(kind => kind != WebhookKind.Test).Select(kind => kind.Word())];

    static ImmutableArray<WebhookKind> KindsOf(IReadOnlyList<string> words) =>
        [.. Enum.GetValues<WebhookKind>().Where(kind => words.Contains(kind.Word()))];
}
