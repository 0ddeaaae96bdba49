using System.Text.RegularExpressions;

namespace Matchmaking.Vocabularies;

/// <summary>A language as BCP 47 writes it, such as <c>en</c>, <c>pt-BR</c> or <c>zh-Hant</c>.</summary>
public static partial class LanguageTag
{
    /// <summary>Whether the tag is well formed by RFC 5646; primary subtags of four letters and more name no language today.</summary>
    public static bool IsWellFormed(string tag) => WellFormed().IsMatch(tag);

    /// <summary>The language itself without script, region and variant: who writes <c>en-GB</c> reads <c>en</c>.</summary>
    public static string Primary(string tag) => tag.Split('-', 2)[0].ToLowerInvariant();

    [GeneratedRegex(
        @"^([a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[0-9a-wy-z](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?|x(-[a-z0-9]{1,8})+)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
