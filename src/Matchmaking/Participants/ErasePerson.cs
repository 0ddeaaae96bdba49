using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Wolverine;

namespace Matchmaking.Participants;

/// <summary>A person leaves: name, address and a profile among the practitioners are deleted, and history says "someone who left".</summary>
public sealed record ErasePerson(Guid PersonId, Act Act);

public static class ErasePersonHandler
{
    public static async Task<(Answer, OutgoingMessages)> Handle(ErasePerson command, IDocumentSession session)
    {
        var answer = await session.Decide<Person>(command.PersonId, command.Act, person => Decide(person, command));
        if (!answer.Done) return (answer, []);
        session.Delete<PersonDetails>(command.PersonId);
        session.DeleteWhere<UnsentForm>(unsent => unsent.PersonId == command.PersonId);
        session.DeleteWhere<SignInLink>(link => link.PersonId == command.PersonId);
        MaskStream?[] masked = [new(command.PersonId, answer.Version), await session.ForgetPractitioner(command.PersonId, command.Act)];
        return (answer, [.. masked.OfType<MaskStream>()]);
    }

    public static Decision Decide(Person person, ErasePerson command) => command.Act.ByAdministrator(() => person.Erased
        ? Refusal.Conflict($"What was known of this person has been erased already.")
        : Decision.Happens(new PersonErased(person.Id, command.Act.By, command.Act.Now)));
}
