using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs.Linking;

/// <summary>Somebody who may revise a draft ends a link to it before its day.</summary>
public sealed record EndDraftLink(Guid NeedId, Guid LinkId, Act Act);

public static class EndDraftLinkHandler
{
    public static Task<Answer> Handle(EndDraftLink command, IDocumentSession session) =>
        session.OnDraftLinks(command.NeedId, command.Act, (need, links) => Decide(need, links, command));

    public static Decision Decide(Need need, DraftLinks? links, EndDraftLink command)
    {
        var act = command.Act;
        if (!act.Actor.MayWriteOn(need)) return NeedDeeds.OnlyItsWriters(need);
        if (links?.Links.FirstOrDefault(link => link.LinkId == command.LinkId) is not { } link) return Refusal.NotFound;
        if (link.EndedAt is not null) return Refusal.Conflict($"This link has been ended already.");
        return Decision.Happens(new NeedDraftLinkEnded(links.Id, need.Id, link.LinkId, act.By, act.Now));
    }
}
