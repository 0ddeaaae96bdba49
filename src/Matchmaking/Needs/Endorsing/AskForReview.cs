using System.Collections.Immutable;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs;

/// <summary>A focal point asks organizations for an opinion on a submitted need, until a day.</summary>
/// <param name="Party">The Party in whose name is asked; the caller's own where none is named.</param>
public sealed record AskForReview(
    Guid NeedId, string? Party, ImmutableArray<Guid> OrganizationIds, DateOnly? Until, string? Question, Act Act);

public static class AskForReviewHandler
{
    public static async Task<Answer> Handle(AskForReview command, IDocumentSession session)
    {
        var known = (await session.LoadManyAsync<Organization>(command.OrganizationIds)).Select(one => one.Id).ToHashSet();
        return await session.OnNeed(command.NeedId, command.Act, need => Decide(need, command, known));
    }

    public static Decision Decide(Need need, AskForReview command, IReadOnlySet<Guid> known)
    {
        var act = command.Act;
        var party = command.Party ?? need.AskedFor.FirstOrDefault(act.Actor.IsFocalPointOf);
        if (party is null || !act.Actor.IsFocalPointOf(party)) return NeedDeeds.OnlyFocalPointOf(party ?? need.Content.Party);
        if (Wrong(need, command, party, known) is [_, ..] wrong) return Refusal.Invalid(wrong);
        if (need.State != NeedState.Submitted) return Refusal.Conflict($"Opinions are asked on a submitted need; this one is {need.State}.");
        return Decision.Happens(new NeedReviewAsked(
            need.Id, party, [.. command.OrganizationIds.Distinct()], command.Until!.Value, command.Question, act.By, act.Now));
    }

    static IReadOnlyList<FieldError> Wrong(Need need, AskForReview command, string party, IReadOnlySet<Guid> known) =>
    [
        .. FieldError.Unless(need.AskedFor.Contains(party), "party", $"{party:term} is not among the Parties of this need"),
        .. FieldError.Unless(!command.OrganizationIds.IsEmpty && command.OrganizationIds.All(known.Contains), "organizationIds", $"name organizations that are registered"),
        .. FieldError.Unless(command.Until >= command.Act.Today, "until", $"say until which day, today or later"),
    ];
}
