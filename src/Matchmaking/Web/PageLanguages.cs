using System.Globalization;
using Matchmaking.Vocabularies;

namespace Matchmaking.Web;

/// <summary>The languages that the pages speak, and which of them a reader wants.</summary>
public static class PageLanguages
{
    /// <summary>What is not written in the reader's language is read in this one.</summary>
    public const string Default = "en";

    /// <summary>How an address names the language of its page.</summary>
    public const string Prefix = "/{language:regex(^(ar|en|es|fr|ru|zh)$)}";

    static readonly IReadOnlyList<UnLanguage> Known = Vocabulary.Load().Languages;

    public static IReadOnlyList<string> All { get; } = [.. Known.Select(language => language.Code)];

    /// <summary>The language in the address; where it names none, the one that the browser asks for.</summary>
    public static string Of(HttpRequest request) =>
        InAddress(request.Path.Value) is { } named ? named : AskedFor(request) ?? Default;

    public static string Direction(string language) => Known.First(known => known.Code == language).Dir;

    /// <summary>How a language sorts names.</summary>
    public static IComparer<string?> Order(string language) => StringComparer.Create(CultureInfo.GetCultureInfo(language), ignoreCase: true);

    /// <summary>What follows the language in the address: the same page in any of them.</summary>
    public static string Behind(HttpRequest request) =>
        $"{(InAddress(request.Path.Value) is { } named ? request.Path.Value![(named.Length + 1)..] : request.Path)}{request.QueryString}";

    /// <summary>The language that an address of a page names.</summary>
    public static string? InAddress(string? path) =>
        path?.Split('/') is ["", var first, ..] && All.Contains(first) ? first : null;

    static string? AskedFor(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(wish => wish.Quality ?? 1)
        .Select(wish => LanguageTag.Primary(wish.Value.ToString()))
        .FirstOrDefault(All.Contains);
}
