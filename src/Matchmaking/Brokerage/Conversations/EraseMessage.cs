using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>Whoever wrote a message takes its text back, or an administrator erases it for somebody whom it names.</summary>
public sealed record EraseMessage(Guid SubjectId, Guid MessageId, Act Act);

public static class EraseMessageHandler
{
    public static async Task<Answer> Handle(EraseMessage command, IDocumentSession session)
    {
        var match = await session.MatchOf(command.SubjectId, command.Act.Actor, command.Act.Today);
        var act = command.Act with { SeenVersion = null };
        var answer = await session.Decide<Conversation>(
            Conversation.IdOf(command.SubjectId), act, conversation => Decide(conversation, match, command));
        if (answer.Done) session.Delete<MessageText>(command.MessageId);
        return answer;
    }

    /// <param name="match">What it is written on, for those who see that; an administrator need not.</param>
    public static Decision Decide(Conversation conversation, Match? match, EraseMessage command)
    {
        var act = command.Act;
        var message = conversation.Messages.FirstOrDefault(one => one.MessageId == command.MessageId);
        var seen = message is not null && match?.Lets(act.Actor, message) == true;
        if (message is null || !(seen || act.Actor.IsAdministrator)) return Refusal.NotFound;
        if (message.By != act.By && !act.Actor.IsAdministrator) return Refusal.Forbidden($"whoever wrote it, or an administrator");
        if (message.IsErased) return Refusal.Conflict($"The text of this message has been erased already.");
        return Decision.Happens(new MessageErased(conversation.Id, message.MessageId, act.By, act.Now));
    }
}
