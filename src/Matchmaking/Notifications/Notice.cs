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
    MessageWritten,
    FollowUpAsked,
    StoryWritten,
    StoryPublished,
}

/// <summary>What one person should hear, in that person's language, as it lies in the inbox.</summary>
/// <param name="Id">Follows from what is told to whom, so that telling it again adds nothing.</param>
public sealed record Notice(Guid Id, Guid PersonId, NoticeKind Kind, DateTimeOffset At, string Title, string Text)
{
    /// <summary>The step that is due or late.</summary>
    public string? Step { get; init; }

    public Guid? NeedId { get; init; }
    public Guid? OfferId { get; init; }
    public Guid? IntroductionId { get; init; }
    public Guid? CooperationId { get; init; }
    public bool Read { get; init; }

    /// <summary>That somebody was told, and no word of what.</summary>
    public Notice Forgotten() => this with { Title = Erased.Text, Text = Erased.Text };
}
