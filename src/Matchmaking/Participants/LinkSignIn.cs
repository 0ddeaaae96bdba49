using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Participants;

/// <summary>An administrator says by which sign-in elsewhere a person is known: who vouches, and under which subject.</summary>
public sealed record LinkSignIn(Guid PersonId, string? Issuer, string? Subject, Act Act);

public static class LinkSignInHandler
{
    public static async Task<Answer> Handle(LinkSignIn command, IDocumentSession session)
    {
        var answer = await session.Decide<Person>(command.PersonId, command.Act, person => Decide(person, command));
        if (answer.Done) await Keep(command, session);
        return answer;
    }

    public static Decision Decide(Person person, LinkSignIn command) => command.Act.ByAdministrator(() =>
    {
        if (Missing(command).ToArray() is [_, ..] missing) return Refusal.Invalid(missing);
        if (person.Erased) return Refusal.Conflict($"This person has left.");
        return Decision.Happens(new SignInLinked(person.Id, command.Act.By, command.Act.Now));
    });

    static IEnumerable<FieldError> Missing(LinkSignIn command) =>
    [
        .. FieldError.Unless(!string.IsNullOrWhiteSpace(command.Issuer), "issuer", $"name who vouches, as the token's iss says it"),
        .. FieldError.Unless(!string.IsNullOrWhiteSpace(command.Subject), "subject", $"give the subject, as the token's sub says it"),
    ];

    /// <summary>The sign-in itself is personal data, so it stands with the details and not in the event.</summary>
    static async Task Keep(LinkSignIn command, IDocumentSession session)
    {
        if (await session.LoadAsync<PersonDetails>(command.PersonId) is not { } details) return;
        var signIn = PersonDetails.SignIn(command.Issuer, command.Subject);
        session.Store(details with { SignIns = [.. details.SignIns.Append(signIn).Distinct()] });
    }
}
