namespace Matchmaking.Exchange;

/// <summary>One record of a file as it came, before anybody looked into it.</summary>
/// <param name="Number">The line in a file of lines, the row in a sheet; the first is 1.</param>
public sealed record NumberedText(int Number, string Text)
{
    /// <summary>More than six languages of every field can fill; a longer line is no record.</summary>
    public const int LongestText = 2_000_000;

    /// <summary>Why there is no text, where the line could not be taken in.</summary>
    public string? Fault { get; init; }

    /// <summary>Stands for a line of which nothing was taken in.</summary>
    public static NumberedText Unreadable(int number, string fault) => new(number, "") { Fault = fault };

    /// <summary>A record that PostgreSQL can keep: U+0000 is no text there.</summary>
    public static NumberedText Of(int number, string text) => new(number, text.Replace('\0', '\uFFFD'));
}
