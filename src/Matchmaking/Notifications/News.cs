using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Notifications;

/// <summary>Something worth hearing, before it is told to anybody in a language.</summary>
/// <param name="Sentence">The sentence that says it, by its name among the sentences.</param>
/// <param name="By">Who did it, as events name the doer.</param>
/// <param name="At">When it happened.</param>
public sealed record News(NoticeKind Kind, string Sentence, string By, DateTimeOffset At)
{
    public string? Step { get; init; }

    /// <summary>What is special about it, where the rules of who hears tell that apart.</summary>
    public string? Part { get; init; }

    public Guid? NeedId { get; init; }
    public Guid? OfferId { get; init; }
    public Guid? IntroductionId { get; init; }
    public Guid? CooperationId { get; init; }

    /// <summary>What it is about, in the languages in which that was written.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What tells it from the same news at another time, where that is not the moment at which it happened.</summary>
    public string? Occurrence { get; init; }

    /// <summary>What fills the places in the sentence.</summary>
    public Details Details { get; init; } = Details.None;

    public Saying Saying => new(Sentence, Title, Details);

    /// <summary>By which row of the rules it is heard.</summary>
    public Occasion Occasion => new(Kind, Part ?? Step);

    /// <summary>The same news of the same record to the same person is one notice, however often it is told.</summary>
    public Guid NoticeIdFor(Guid personId) => StableId.Of(
        "notice",
        Kind.ToString(),
        $"{NeedId}/{OfferId}/{IntroductionId}/{CooperationId}/{Step}",
        personId.ToString(),
        Occurrence ?? At.UtcTicks.ToString());
}

/// <summary>What a sentence may speak of.</summary>
/// <param name="Party">The code of a Party; its name is said.</param>
/// <param name="Reason">Words that somebody wrote, in whichever language.</param>
/// <param name="Other">The title of the other record that it is about.</param>
public sealed record Details(string? Party = null, string? Reason = null, LocalizedText? Other = null)
{
    public static readonly Details None = new();

    public DateOnly? Day { get; init; }
    public int? Rank { get; init; }

    /// <summary>For how many weeks it has gone on.</summary>
    public int? Weeks { get; init; }

    /// <summary>The code of a support centre.</summary>
    public string? Centre { get; init; }

    /// <summary>How many records it is about.</summary>
    public int? Count { get; init; }

    /// <summary>Needs without candidate, and needs that no centre covers.</summary>
    public Unreached? Unreached { get; init; }
}
