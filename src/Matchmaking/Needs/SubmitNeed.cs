using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>
/// The need's own side puts a finished draft before the Party's focal points; a request for information alone goes to the
/// centres at once.
/// </summary>
public sealed record SubmitNeed(Guid NeedId, Act Act);

public static class SubmitNeedHandler
{
    public static Task<Answer> Handle(SubmitNeed command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command.Act));

    public static Decision Decide(Need need, Act act)
    {
        if (!act.Actor.MayWriteOn(need)) return NeedDeeds.OnlyItsWriters(need);
        if (need.Content.Missing() is [_, ..] missing) return Refusal.Invalid(missing);
        if (need.State is not (NeedState.Drafted or NeedState.Returned))
            return Refusal.Conflict($"Only a drafted or returned need is submitted; this one is {need.State.Word()}.");
        if (need.Content.InformationOnly) return Decision.Happens(new NeedOpened(need.Id, act.By, act.Now));
        return Decision.Happens(new NeedSubmitted(need.Id, act.By, act.Now));
    }
}
