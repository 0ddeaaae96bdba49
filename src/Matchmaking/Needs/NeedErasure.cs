using Marten;
using Matchmaking.Needs.Clarifying;
using Matchmaking.Needs.Joining;
using Matchmaking.Needs.Routing;
using Matchmaking.Needs.Triage;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs;

/// <summary>
/// What is left of a need's events when its text is erased: terms, places and days stay, so that figures and the path do;
/// every word that somebody wrote goes.
/// </summary>
public static class NeedErasure
{
    public static NeedContent WithoutText(this NeedContent content) => content with
    {
        Title = content.Title.WithoutWords(),
        Problem = content.Problem.WithoutWords(),
        Objectives = content.Objectives.WithoutWords(),
        NationalPriorities = content.NationalPriorities.WithoutWords(),
        CoFinancing = content.CoFinancing.WithoutWords(),
        Protected = content.Protected.WithoutWords(),
        Beneficiaries = [],
        Consultation = [],
        UrgencyReason = content.UrgencyReason is null ? null : Erased.Text,
        TraditionalKnowledge = content.TraditionalKnowledge?.WithoutNames(),
        Unknown = null,
    };

    public static void MaskNeedText(this StoreOptions store)
    {
        store.Mask<NeedDrafted>(e => e with { Content = e.Content.WithoutText() });
        store.Mask<NeedRevised>(e => e with { Content = e.Content.WithoutText() });
        store.Mask<NeedImported>(e => e with { Content = e.Content.WithoutText(), Line = Erased.Text });
        store.Mask<NeedImportRevised>(e => e with { Content = e.Content.WithoutText(), Line = Erased.Text });
        store.Mask<NeedReturned>(e => e with { Reason = Erased.Text });
        store.Mask<NeedPrioritized>(e => e with { Reason = e.Reason is null ? null : Erased.Text });
        store.Mask<NeedLeadGiven>(e => e with { Reason = e.Reason is null ? null : Erased.Text });
        store.Mask<NeedCentreAsked>(e => e with { Question = Erased.Text });
        store.Mask<NeedCentreAnswered>(e => e with { Reason = e.Reason is null ? null : Erased.Text });
        store.Mask<NeedTakenOver>(e => e with { Reason = Erased.Text });
        store.Mask<NeedGivenBack>(e => e with { Reason = Erased.Text });
        store.Mask<NeedProtectedPartRead>(e => e with { Reason = Erased.Text });
        store.Mask<NeedUrgencyConfirmed>(e => e with { Reason = Erased.Text });
        store.Mask<NeedTriaged>(e => e with { Answers = [.. e.Answers.Select(answer => answer.WithoutText())] });
        store.Mask<NeedClarificationAsked>(e => e with { Question = Erased.Text });
        store.Mask<NeedClarified>(e => e with { Answer = Erased.Text });
        store.Mask<NeedJoined>(e => e with { Reason = e.Reason is null ? null : Erased.Text });
        store.Mask<NeedSeparated>(e => e with { Reason = Erased.Text });
        store.Mask<NeedReferralOutcomeSaid>(e => e with { Outcome = Erased.Text });
        store.Mask<NeedAnswered>(e => e with { Resources = Erased.Text });
        store.Mask<NeedDeclined>(e => e with { Reason = Erased.Text });
        store.Mask<NeedReviewAsked>(e => e with { Question = e.Question is null ? null : Erased.Text });
        store.Mask<NeedOpinionGiven>(e => e with { Text = e.Text is null ? null : Erased.Text });
        store.Mask<NeedEndorsementAnnulled>(e => e with { Reason = Erased.Text });
        store.Mask<NeedPartnersCalled>(e => e with { Text = Erased.Text });
        store.Mask<NeedWithdrawn>(e => e with { Reason = Erased.Text });
    }

    static void Mask<T>(this StoreOptions store, Func<T, T> rule) where T : notnull =>
        store.Events.AddMaskingRuleForProtectedInformation(rule);

    static TraditionalKnowledge WithoutNames(this TraditionalKnowledge knowledge) =>
        knowledge with { Consent = knowledge.Consent is { By: not null } consent ? consent with { By = Erased.Text } : knowledge.Consent };
}
