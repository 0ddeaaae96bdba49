using System.Text.RegularExpressions;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Participants;

/// <summary>An administrator enters a person; what is known of the person stands apart from the events.</summary>
public sealed record EnterPerson(Guid PersonId, string? Handle, string? Name, string? Email, string? Language, Act Act);

public static partial class EnterPersonHandler
{
    public static async Task<Answer> Handle(EnterPerson command, IDocumentSession session, Vocabulary vocabulary)
    {
        var taken = await session.Query<PersonDetails>().AnyAsync(person => person.Handle == command.Handle);
        var answer = await session.Begin<Person>(command.PersonId, command.Act, Decide(command, taken, vocabulary));
        if (answer.Done && answer.RecordId == command.PersonId) session.Store(DetailsOf(command));
        return answer;
    }

    /// <param name="taken">Somebody goes by that handle already.</param>
    public static Decision Decide(EnterPerson command, bool taken, Vocabulary vocabulary) => command.Act.ByAdministrator(() =>
    {
        if (Wrong(command, vocabulary).ToArray() is [_, ..] wrong) return Refusal.Invalid(wrong);
        if (taken) return Refusal.Conflict($"Somebody goes by {command.Handle} already.");
        return Decision.Happens(new PersonEntered(command.PersonId, command.Act.By, command.Act.Now));
    });

    static IEnumerable<FieldError> Wrong(EnterPerson command, Vocabulary vocabulary) =>
    [
        .. FieldError.Unless(command.Handle is { } handle && Handles().IsMatch(handle), "handle", $"give a short name of letters, digits, dots and hyphens"),
        .. FieldError.Unless(!string.IsNullOrWhiteSpace(command.Name), "name", $"give the name"),
        .. FieldError.Unless(command.Email is null || command.Email.Contains('@'), "email", $"is no address for mail"),
        .. FieldError.Unless(command.Language is null || vocabulary.Languages.Any(one => one.Code == command.Language), "language", $"must be one of the six languages of the United Nations"),
    ];

    static PersonDetails DetailsOf(EnterPerson command) =>
        new(command.PersonId, command.Handle!, command.Name!, command.Email, command.Language ?? "en");

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{0,63}$")]
    private static partial Regex Handles();
}
