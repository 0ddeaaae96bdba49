namespace Matchmaking.Vocabularies;

/// <summary>How long a text may be, in characters (Unicode code points).</summary>
public static class TextLimits
{
    /// <summary>Names, references and other single lines.</summary>
    public const int Line = 1_000;

    /// <summary>The title of a need or an offer.</summary>
    public const int Title = 500;

    /// <summary>The body of a need or an offer, and every other text of several sentences.</summary>
    public const int Body = 40_000;
}
