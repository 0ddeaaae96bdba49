using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Brokerage;

/// <summary>Those who worked on a completed cooperation write its story, or change it.</summary>
/// <param name="Text">Languages that it does not name stay as they are.</param>
public sealed record WriteStory(Guid CooperationId, LocalizedText? Text, Act Act);

public static class WriteStoryHandler
{
    public static Task<Answer> Handle(WriteStory command, IDocumentSession session) =>
        session.OnCooperation(command.CooperationId, command.Act, found => Decide(found, command));

    public static Decision Decide(CooperationCase found, WriteStory command)
    {
        var (act, cooperation) = (command.Act, found.Cooperation);
        if (!found.IsWorkedOnBy(act.Actor)) return CooperationDeeds.OnlyWhoWorkOnIt;
        if (command.Text is not { IsEmpty: false } text) return Refusal.Invalid("text", $"write the story");
        if (cooperation.State != CooperationState.Completed) return Refusal.Conflict($"A story is told once every side has said how it ended.");
        return Decision.Happens(new StoryWritten(cooperation.Id, Over(cooperation.Story?.Text, text), act.By, act.Now));
    }

    static LocalizedText Over(LocalizedText? before, LocalizedText now) => before is null
        ? now
        : new LocalizedText([.. before.Texts.Where(one => !now.Texts.ContainsKey(one.Key)), .. now.Texts]);
}
