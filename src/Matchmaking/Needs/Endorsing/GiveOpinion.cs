using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs;

/// <summary>An organization that was asked gives its opinion, or the focal point writes it down.</summary>
/// <param name="OrganizationId">The caller's own among those that were asked, where none is named.</param>
public sealed record GiveOpinion(Guid NeedId, Guid? OrganizationId, NationalOpinion? Opinion, string? Text, Act Act);

public static class GiveOpinionHandler
{
    public static Task<Answer> Handle(GiveOpinion command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, GiveOpinion command)
    {
        var act = command.Act;
        var asked = need.Reviews.SelectMany(review => review.OrganizationIds.Select(id => (Review: review, OrganizationId: id))).ToArray();
        var own = asked.Where(one => act.Actor.IsAskedAs(one.OrganizationId)).ToArray();
        var recorded = asked.Where(one => act.Actor.IsFocalPointOf(one.Review.Party)).ToArray();
        if (own is [] && recorded is []) return Refusal.Forbidden($"an organization that was asked for its opinion, or the focal point that asked");
        var named = own.Concat(recorded).Where(one => command.OrganizationId is null || one.OrganizationId == command.OrganizationId).ToArray();
        if (named is [] || (own is [] && command.OrganizationId is null)) return Refusal.Invalid("organizationId", $"name an organization that was asked");
        if (Wrong(command) is [_, ..] wrong) return Refusal.Invalid(wrong);
        var (review, organizationId) = named[0];
        if (need.State != NeedState.Submitted) return Refusal.Conflict($"Opinions are given on a submitted need; this one is {need.State}.");
        if (review.Until < act.Today) return Refusal.Conflict($"Opinions were asked until {review.Until}.");
        return Decision.Happens(new NeedOpinionGiven(
            need.Id, review.Party, organizationId, command.Opinion!.Value, command.Text, !act.Actor.IsAskedAs(organizationId), act.By, act.Now));
    }

    /// <summary>Speaks for an organization, in whichever role.</summary>
    public static bool IsAskedAs(this Actor actor, Guid organizationId) => actor.Represents(organizationId) || actor.SpeaksFor(organizationId);

    static IReadOnlyList<FieldError> Wrong(GiveOpinion command) =>
    [
        .. FieldError.Unless(command.Opinion is not null, "opinion", $"say {string.Join(", ", Enum.GetValues<NationalOpinion>().Select(one => one.Word()))}"),
        .. FieldError.Unless(
            command.Opinion is NationalOpinion.Supports or null || !string.IsNullOrWhiteSpace(command.Text), "text", $"say what should change, or why"),
    ];
}
