using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Participants;

/// <summary>A support centre is entered, with the organizations that run it.</summary>
public sealed record EnterCentre(
    string Code, string Name, ImmutableArray<OrganizationName> Hosts, ImmutableArray<string> Languages, Act Act);

public static class EnterCentreHandler
{
    public static async Task<Answer> Handle(EnterCentre command, IDocumentSession session)
    {
        foreach (var host in command.Hosts) await session.Register(host, command.Act);
        return await session.Begin<SupportCentre>(SupportCentre.IdOf(command.Code), command.Act, Decide(command));
    }

    public static Decision Decide(EnterCentre command) => command.Act.ByAdministrator(() => Decision.Happens(new CentreEntered(
        SupportCentre.IdOf(command.Code), command.Code, command.Name,
        [.. command.Hosts.Select(host => Organization.IdOf(host.Name!))], command.Languages, command.Act.By, command.Act.Now)));

    static async Task Register(this IDocumentSession session, OrganizationName host, Act act)
    {
        if (await session.LoadAsync<Organization>(Organization.IdOf(host.Name!)) is null)
            await RegisterOrganizationHandler.Begin(host, act, session);
    }
}
