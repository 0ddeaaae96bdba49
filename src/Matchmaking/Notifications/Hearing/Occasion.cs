using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>When somebody hears: a kind of notice, or a part of it that has a rule of its own.</summary>
/// <param name="Part">A step, or what is special about it; null is the whole kind.</param>
public sealed record Occasion(NoticeKind Kind, string? Part = null)
{
    /// <summary>
    /// An offer that is a need's first candidate; a need that no support centre covers; an answer by other terms; an interest on
    /// which nobody gave word.
    /// </summary>
    public const string First = "first", Uncovered = "uncovered", Terms = "terms", Lapsed = "lapsed";

    /// <summary>As rules name it: <c>step-due:endorsement</c>.</summary>
    public string Word => Part is null ? Kind.Word() : $"{Kind.Word()}:{Part}";

    /// <summary>What is known to have a rule, whole kinds before their parts.</summary>
    public static IReadOnlyList<Occasion> All { get; } =
    [
        .. Enum.GetValues<NoticeKind>().SelectMany(kind => PartsOf(kind).Select(part => new Occasion(kind, part)).Prepend(new Occasion(kind))),
    ];

    public static Occasion? Named(string word) => All.FirstOrDefault(occasion => occasion.Word == word);

    /// <summary>Whether there are such people when this is heard of: nobody owes a step that no clock runs for.</summary>
    public bool Knows(Audience audience) => audience switch
    {
        Audience.GlobalEntity => true,
        Audience.WhoOwesIt => Kind == NoticeKind.StepDue,
        Audience.WhoHelps => Kind == NoticeKind.StepLate,
        Audience.WhomItConcerns => ConcernsSome,
        _ when IsOfNoNeed => false,
        Audience.Institution => HasInstitution,
        Audience.Broker => HasIntroduction,
        _ => true,
    };

    /// <summary>As people of a language call it.</summary>
    public string Name(Texts texts) =>
        IsOfStep && Part is not null ? $"{texts[$"occasion.{Kind.Word()}"]}: {texts[$"step.{Part}"]}" : texts[$"occasion.{Word}"];

    bool IsOfStep => Kind is NoticeKind.StepDue or NoticeKind.StepLate;

    /// <summary>Whether it means somebody by what happened, and not by a role towards a need.</summary>
    bool ConcernsSome => IsOfWhomItMeans || Kind is NoticeKind.MessageWritten or NoticeKind.CasesMoved or NoticeKind.LeadGiven
        or NoticeKind.CentreAsked or NoticeKind.CentreAnswered or NoticeKind.ClarificationAsked or NoticeKind.NeedClarified
        or NoticeKind.InformationAsked or NoticeKind.ReviewAsked;

    /// <summary>Whether it may be of no need at all, so that nobody has a role towards one.</summary>
    bool IsOfNoNeed => Kind == NoticeKind.Overview || IsOfWhomItMeans;

    bool IsOfWhomItMeans =>
        Kind is NoticeKind.DecisionContested or NoticeKind.ContestAnswered or NoticeKind.Verification or NoticeKind.WebhookOff
            or NoticeKind.SearchFound or NoticeKind.ConsentEnding;

    bool HasInstitution => HasIntroduction || Kind is NoticeKind.CandidateEntered or NoticeKind.NeedFits or NoticeKind.CandidateSetAside
        or NoticeKind.InterestExpressed or NoticeKind.InterestAnswered;

    bool HasIntroduction => Kind is NoticeKind.IntroductionProposed or NoticeKind.IntroductionAnswered or NoticeKind.IntroductionLapsed
        or NoticeKind.ExtensionAsked or NoticeKind.AgreementExtended or NoticeKind.CooperationAgreed or NoticeKind.CooperationCompleted
        or NoticeKind.FollowUpAsked or NoticeKind.StoryWritten or NoticeKind.StoryPublished;

    static IEnumerable<string> PartsOf(NoticeKind kind) => kind switch
    {
        NoticeKind.NeedEndorsed => [Uncovered],
        NoticeKind.CandidateEntered => [First],
        NoticeKind.IntroductionAnswered => [Terms],
        NoticeKind.InterestAnswered => [Lapsed],
        NoticeKind.StepDue or NoticeKind.StepLate => Steps.Owed.Select(step => step.Word()),
        _ => [],
    };
}
