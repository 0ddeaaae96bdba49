using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Matchmaking.Vocabularies;

namespace Matchmaking.Notifications;

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    NeedSubmitted,
    NeedReturned,
    NeedEndorsed,
    CandidateEntered,
    NeedFits,
    IntroductionProposed,
    IntroductionAnswered,
    IntroductionLapsed,
    StepDue,
    StepLate,
    Overview,
    CooperationAgreed,
    CooperationCompleted,
    ExtensionAsked,
    AgreementExtended,
    MessageWritten,
    ReviewAsked,
    OpinionGiven,
    LetterRecorded,
    NoObjectionAwaited,
    EndorsementAnnulled,
    CandidateSetAside,
    DecisionContested,
    ContestAnswered,
    Verification,
    InterestExpressed,
    InterestAnswered,
    FollowUpAsked,
    StoryWritten,
    StoryPublished,
    NeedAcrossRegions,
    NeedWithoutCandidate,
    InformationAsked,
    CasesMoved,
    LeadGiven,
    CentreAsked,
    CentreAnswered,
    WebhookOff,
    ClarificationAsked,
    NeedClarified,
    SearchFound,
}

/// <summary>What one person should hear, in that person's language, as it lies in the inbox.</summary>
/// <param name="Id">Follows from what is told to whom, so that telling it again adds nothing.</param>
public sealed record Notice(Guid Id, Guid PersonId, NoticeKind Kind, DateTimeOffset At, string Title, string Text)
{
    /// <summary>The same, to be read in another language; null where that was not kept yet, and where it is forgotten.</summary>
    public Saying? Saying { get; init; }

    /// <summary>The step that is due or late.</summary>
    public string? Step { get; init; }

    /// <summary>What is special about it, where the rules of who hears tell that apart.</summary>
    public string? Part { get; init; }

    public Guid? NeedId { get; init; }
    public Guid? OfferId { get; init; }
    public Guid? IntroductionId { get; init; }
    public Guid? CooperationId { get; init; }
    public bool Read { get; init; }

    /// <summary>Its number in the order in which notices entered the inbox.</summary>
    public long Entry { get; init; }

    /// <summary>How soon it travels unless its reader prefers otherwise, by the rules in force when it happened.</summary>
    public Pace Pace { get; init; }

    /// <summary>Of a need whose urgency a centre confirmed: it waits for no digest.</summary>
    public bool Urgent { get; init; }

    /// <summary>What the doer wrote to those who hear, in whichever language.</summary>
    public string? Message { get; init; }

    /// <summary>Why these offers were introduced, in the reader's language: of an institution, its own.</summary>
    public ImmutableArray<IntroducedReasons> Reasons { get; init; } = [];

    /// <summary>That somebody was told, and no word of what.</summary>
    public Notice Forgotten() => this with { Title = Erased.Text, Text = Erased.Text, Saying = null, Message = null, Reasons = [] };

    [JsonIgnore]
    public bool IsForgotten => Text == Erased.Text;
}
