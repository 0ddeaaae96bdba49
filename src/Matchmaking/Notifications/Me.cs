using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>A role that somebody holds today, and for whom.</summary>
public sealed record RoleView(string Role, string? Party, string? Organization, string? Centre);

/// <summary>Who somebody is to the service.</summary>
public sealed record MeView(Guid PersonId, string Name, string Language, IReadOnlyList<RoleView> Roles);

/// <summary>Reads who is signed in.</summary>
public sealed class Me(IDocumentStore store)
{
    public async Task<MeView> Read(Actor actor)
    {
        await using var session = store.QuerySession();
        var details = await session.LoadAsync<PersonDetails>(actor.PersonId!.Value);
        var organizations = await session.LoadManyAsync<Organization>(actor.Memberships.Select(m => m.OrganizationId).OfType<Guid>());
        var centres = await session.LoadManyAsync<SupportCentre>(actor.Memberships.Select(m => m.CentreId).OfType<Guid>());
        return new MeView(actor.PersonId.Value, details?.Name ?? PersonDetails.SomeoneWhoLeft, details?.Language ?? "en", [.. actor.Memberships.Select(Role)]);

        RoleView Role(Membership held) => new(
            held.Role.Word(),
            held.Party,
            organizations.FirstOrDefault(o => o.Id == held.OrganizationId)?.Name,
            centres.FirstOrDefault(c => c.Id == held.CentreId)?.Code);
    }
}
