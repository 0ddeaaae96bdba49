using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>A practitioner changes her profile; what she says replaces what she said. Her consent ends when it would have.</summary>
public sealed record RevisePractitioner(PractitionerDraft Draft, Act Act);

public static class RevisePractitionerHandler
{
    public static async Task<Answer> Handle(RevisePractitioner command, IDocumentSession session)
    {
        if (await session.AnsweredBefore(command.Act) is { } before) return before;
        var answer = await session.OnOwnProfile(command.Act, practitioner => Decide(practitioner, command));
        if (answer.Done) session.Store(command.Draft.ProfileOf(answer.RecordId));
        return answer;
    }

    public static Decision Decide(Practitioner practitioner, RevisePractitioner command)
    {
        var (act, draft) = (command.Act, command.Draft);
        if (!act.Actor.MayBePractitioner()) return PractitionerDeeds.OnlyWithRole;
        if (draft.Wrong().ToArray() is [_, ..] wrong) return Refusal.Invalid(wrong);
        return Decision.Happens(new PractitionerRevised(practitioner.Id, draft.Expertise, draft.SearchEngines, act.By, act.Now));
    }
}
