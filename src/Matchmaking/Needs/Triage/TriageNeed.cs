using System.Collections.Immutable;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs.Triage;

/// <summary>A broker answers the criteria in force for a need; nothing follows by itself, not even from a need that is not eligible.</summary>
public sealed record TriageNeed(Guid NeedId, ImmutableArray<CriterionAnswer> Answers, Act Act);

public static class TriageNeedHandler
{
    public static async Task<Answer> Handle(TriageNeed command, IDocumentSession session, Vocabulary vocabulary)
    {
        var need = await session.LoadAsync<Need>(command.NeedId);
        var balance = need is null ? new Balance(null, 0, 0, 0) : await session.BalanceOf(need, vocabulary, command.Act.Now);
        return await session.OnNeed(command.NeedId, command.Act, now => Decide(now, command, Criteria.InForce, balance, vocabulary));
    }

    public static Decision Decide(Need need, TriageNeed command, Criteria criteria, Balance balance, Vocabulary vocabulary)
    {
        var act = command.Act;
        if (!act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsBrokers;
        if (Wrong(command, criteria).ToArray() is [_, ..] wrong) return Refusal.Invalid(wrong);
        if (need.State != NeedState.Open) return Refusal.Conflict($"Only an open need is triaged; this one is {need.State}.");
        ImmutableArray<CriterionAnswer> answers =
        [
            .. criteria.Asked.Select(criterion => Given(command, criterion)!),
            .. criteria.Priority.Where(criterion => !criterion.IsAsked).Select(criterion => Computed(need, criterion, act.Today, vocabulary)),
        ];
        return Decision.Happens(
            new NeedTriaged(need.Id, criteria.Version, answers, TriageResult.Of(criteria, answers, balance), act.By, act.Now));
    }

    static CriterionAnswer? Given(TriageNeed command, Criterion criterion) =>
        command.Answers.FirstOrDefault(answer => answer.Criterion == criterion.Id);

    static IEnumerable<FieldError> Wrong(TriageNeed command, Criteria criteria) => criteria.Asked.SelectMany(criterion =>
    {
        var given = Given(command, criterion);
        return given?.Answer is null ? [new FieldError(criterion.Id, $"answer yes, no or not-applicable")]
            : FieldError.Unless(!string.IsNullOrWhiteSpace(given.Reason), $"{criterion.Id}-reason", $"say why");
    });

    /// <summary>Its reason is the source of the membership, so that nobody has to take it on trust.</summary>
    static CriterionAnswer Computed(Need need, Criterion criterion, DateOnly today, Vocabulary vocabulary)
    {
        var member = vocabulary.Memberships.FirstOrDefault(one =>
            one.Group == criterion.Group && need.AskedFor.Contains(one.Party) && one.Holds(today));
        return new CriterionAnswer(criterion.Id, member is null ? Verdict.No : Verdict.Yes, member is null ? null : $"{member.Party}: {member.Source}");
    }
}
