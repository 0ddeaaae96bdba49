using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs;

/// <summary>Somebody of a Party, or a requester for its own organization, writes down a need.</summary>
public sealed record DraftNeed(Guid NeedId, NeedContent Content, Act Act);

public static class DraftNeedHandler
{
    public static Task<Answer> Handle(DraftNeed command, IDocumentSession session) =>
        session.Begin<Need>(command.NeedId, command.Act, Decide(command));

    public static Decision Decide(DraftNeed command)
    {
        var (needId, content, act) = command;
        if (!MayDraft(act.Actor, content)) return OnlyDrafters(content.Party);
        if (NeedFields.MissingInDraft(content) is [_, ..] missing) return Refusal.Invalid(missing);
        return Decision.Happens(new NeedDrafted(needId, content, RequesterOf(act.Actor, content), act.By, act.Now));
    }

    /// <summary>Where no Party is named yet, any who could draft for one may go on to be told that it is missing.</summary>
    static bool MayDraft(Actor actor, NeedContent content) =>
        OwnsRequester(actor, content) && (DraftsForItsParty(actor, content.Party) || actor.OwnOrganization(Role.Requester) is not null);

    static bool DraftsForItsParty(Actor actor, string? party) =>
        party is null ? actor.Memberships.Any(m => m.Role is Role.FocalPoint or Role.Drafter) : actor.DraftsFor(party);

    static bool OwnsRequester(Actor actor, NeedContent content) =>
        content.Requester?.Name is not { } name || actor.SpeaksFor(Organization.IdOf(name));

    /// <summary>The organization whose need a draft of this person's is; null where the Party itself asks.</summary>
    public static Guid? RequesterOf(Actor actor, NeedContent content) =>
        content.Requester?.Name is { } name ? Organization.IdOf(name)
        : content.Party is { } party && actor.DraftsFor(party) ? null
        : actor.OwnOrganization(Role.Requester);

    static Refusal OnlyDrafters(string? party) =>
        party is null
            ? Refusal.Forbidden($"a drafter or focal point of a Party, or a requester for its own organization")
            : Refusal.Forbidden($"a drafter or focal point of {party:term}, or a requester for its own organization");
}
