using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Participants;

/// <summary>An administrator enters an organization; it is unverified at first.</summary>
public sealed record RegisterOrganization(string? Name, string? Country, string? OrganizationType, Act Act);

public static class RegisterOrganizationHandler
{
    public static async Task<Answer> Handle(RegisterOrganization command, IDocumentSession session, Vocabulary vocabulary)
    {
        if (await session.AnsweredBefore(command.Act) is { } before) return before;
        var known = command.Name is { Length: > 0 } name ? await session.LoadAsync<Organization>(Organization.IdOf(name)) : null;
        var refusal = command.Act.Objection(Decide(command, known, vocabulary), 0);
        return refusal is null ? await Begin(Named(command), command.Act, session) : new Answer(Guid.Empty, 0, refusal);
    }

    /// <summary>What stands against it, if anything does.</summary>
    public static Refusal? Decide(RegisterOrganization command, Organization? known, Vocabulary vocabulary)
    {
        if (!command.Act.Actor.IsAdministrator) return Administrators.Only;
        if (Wrong(command, vocabulary).ToArray() is [_, ..] wrong) return Refusal.Invalid(wrong);
        return known is null ? null : Refusal.Conflict($"{known.Name} is registered already.");
    }

    /// <summary>Begins an organization that nobody has registered yet.</summary>
    public static Task<Answer> Begin(OrganizationName named, Act act, IDocumentSession session)
    {
        var organizationId = Organization.IdOf(named.Name!);
        return session.Begin<Organization>(organizationId, act, Decision.Happens(
            new OrganizationRegistered(organizationId, named.Name!.Trim(), named.Country, named.OrganizationType, act.By, act.Now)));
    }

    static IEnumerable<FieldError> Wrong(RegisterOrganization command, Vocabulary vocabulary) =>
    [
        .. FieldError.Unless(!string.IsNullOrWhiteSpace(command.Name), "name", $"give the name"),
        .. Wrong("country", command.Country, vocabulary.Country),
        .. Wrong("organizationType", command.OrganizationType, vocabulary.OrganizationType),
    ];

    static IEnumerable<FieldError> Wrong(string field, string? term, Func<string, Wording?> whatIsWrong) =>
        term is not null && whatIsWrong(term) is { } wrong ? [new FieldError(field, wrong)] : [];

    static OrganizationName Named(RegisterOrganization command) => new(command.Name, command.Country, command.OrganizationType);
}
