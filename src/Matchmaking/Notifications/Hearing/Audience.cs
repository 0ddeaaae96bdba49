using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Who may hear, in the field's words.</summary>
public enum Audience
{
    /// <summary>Of the Party that it is about, or of all that are asked; alternates where a Party has nobody else.</summary>
    FocalPoints,
    Alternates,
    Author,

    /// <summary>The focal points of the Parties that stand behind the need, and its author.</summary>
    NeedSide,

    /// <summary>Who represents the institutions whose offers it is about.</summary>
    Institution,

    /// <summary>Who put the need and the offers before both sides.</summary>
    Broker,

    /// <summary>The officers of every centre that covers one of the Parties.</summary>
    CoveringCentre,

    /// <summary>The same; the global entity where nobody there would hear.</summary>
    CoveringCentreOrGlobalEntity,
    HeadOfCentre,
    Lead,
    GlobalEntity,
    WhoOwesIt,

    /// <summary>Who helps when a step is late, as <see cref="Escalation"/> is set.</summary>
    WhoHelps,

    /// <summary>Whoever is party to it: who is written to, asked, given a case.</summary>
    WhomItConcerns,
}

/// <summary>Audiences by their words, and who they are around a need.</summary>
public static class Audiences
{
    public static IReadOnlyList<Audience> All { get; } = Enum.GetValues<Audience>();

    public static Audience? Named(string word) => All.Cast<Audience?>().FirstOrDefault(audience => audience!.Value.Word() == word);

    /// <summary>
    /// Whom a rule names for what they are to the record: they hear of a deed of their own too, as its receipt. Nobody else does.
    /// </summary>
    public static bool HasReceipts(this Audience audience) => audience is Audience.Author or Audience.Broker;

    public static IEnumerable<Reader> Who(this Circle circle, Audience audience, News news, Meant meant) => audience switch
    {
        Audience.FocalPoints => circle.FocalPoints(meant.Party is { } party ? [party] : circle.Need.AskedFor),
        Audience.Alternates => circle.Alternates,
        Audience.Author => circle.Author,
        Audience.NeedSide => circle.NeedSide,
        Audience.Institution => circle.Representatives(meant.Institutions),
        Audience.Broker => circle.Named(circle.IntroductionOf(news)?.Broker),
        Audience.CoveringCentre => circle.Officers,
        Audience.CoveringCentreOrGlobalEntity => circle.Centres,
        Audience.HeadOfCentre => circle.Heads,
        Audience.Lead => circle.Need.Lead is { } lead ? circle.Named(lead) : [],
        Audience.GlobalEntity => circle.Coordinators,
        _ => meant.Readers,
    };
}

/// <summary>Whom news means beside those whom the need itself names.</summary>
/// <param name="Institutions">The organizations whose offers it is about.</param>
/// <param name="Readers">Those whose turn it is: who owes a step, or helps with it, or whom it concerns.</param>
public sealed record Meant(IEnumerable<Guid> Institutions, IEnumerable<Reader> Readers)
{
    /// <summary>The one Party that it is about, of those that are asked.</summary>
    public string? Party { get; init; }
}
