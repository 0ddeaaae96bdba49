using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs.Linking;

/// <summary>Somebody who may revise a draft makes a link by which anybody reads it until a day.</summary>
public sealed record LinkDraft(Guid NeedId, Guid LinkId, string Digest, DateOnly? Until, Act Act);

public static class LinkDraftHandler
{
    public static Task<Answer> Handle(LinkDraft command, IDocumentSession session) =>
        session.OnDraftLinks(command.NeedId, command.Act, (need, _) => Decide(need, command));

    public static Decision Decide(Need need, LinkDraft command)
    {
        var act = command.Act;
        if (!act.Actor.MayWriteOn(need)) return NeedDeeds.OnlyItsWriters(need);
        if (command.Until is not { } until || until < act.Today || until > act.Today.AddDays(MostDays))
            return Refusal.Invalid("until", $"say until which day, at most {MostDays} days from now");
        if (!need.IsDraft()) return Refusal.Conflict($"Only a draft is shown by a link; this need is {need.State}.");
        return Decision.Happens(new NeedDraftLinked(DraftLinks.IdOf(need.Id), need.Id, command.LinkId, command.Digest, until, act.By, act.Now));
    }

    /// <summary>A draft that is still read after that is better shared anew.</summary>
    public const int MostDays = 90;
}
