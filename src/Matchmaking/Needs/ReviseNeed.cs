using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>The need's own side changes what it says; the content replaces the one before.</summary>
public sealed record ReviseNeed(Guid NeedId, NeedContent Content, Act Act);

public static class ReviseNeedHandler
{
    public static Task<Answer> Handle(ReviseNeed command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, ReviseNeed command)
    {
        var (needId, content, act) = command;
        if (!act.Actor.MayWriteOn(need)) return NeedDeeds.OnlyItsWriters(need);
        if (Missing(need, content) is [_, ..] missing) return Refusal.Invalid(missing);
        if (!SameParties(need, content)) return Refusal.Conflict($"A need keeps the Parties for which it was endorsed; draft another one for other Parties.");
        if (need.WasOpened && need.Content.InformationOnly != content.InformationOnly)
            return Refusal.Conflict($"What is open as a request for information stays one, and a need stays a need; draft another one.");
        if (need.IsEnded) return Refusal.Conflict($"A need that is {need.State} is not revised; reopen it first.");
        if (need.Provenance is not null) return Refusal.Conflict($"An imported need is revised at its source.");
        return Decision.Happens(new NeedRevised(needId, content, act.By, act.Now));
    }

    static IReadOnlyList<Vocabularies.FieldError> Missing(Need need, NeedContent content) =>
        need.IsDraft() ? NeedFields.MissingInDraft(content) : content.Missing();

    static bool SameParties(Need need, NeedContent content) =>
        !need.WasOpened || need.AskedFor.Order().SequenceEqual(content.Parties().Order());
}
