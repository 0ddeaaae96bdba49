namespace Matchmaking.Sharing;

/// <summary>
/// What somebody wrote must stay a text when a sheet opens it: a cell that begins as a formula does would be computed there, with
/// whatever it asks for. An apostrophe before it makes it a text in every sheet.
/// </summary>
public static class SafeCell
{
    const string BeginsFormula = "=+-@\t\r\n＝＋－＠";

    public static string Of(string? text) =>
        string.IsNullOrEmpty(text) ? "" : BeginsFormula.Contains(text[0], StringComparison.Ordinal) || text.StartsWith("$=", StringComparison.Ordinal) ? $"'{text}" : text;
}
