using System.Globalization;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Sharing;

/// <summary>
/// A need or an offer as an embed shows it, in the fields that the cooperation widget of national portals reads of the incumbent's
/// index: whoever shows those can show these by another address.
/// </summary>
public sealed record EmbedRow
{
    /// <summary>The incumbent's name for such a record.</summary>
    public required string Schema { get; init; }

    public required Guid Identifier { get; init; }

    public required string Title { get; init; }

    /// <summary>In which language the title is.</summary>
    public string? TitleLanguage { get; init; }

    public required string Summary { get; init; }

    /// <summary>In which language the summary is.</summary>
    public string? SummaryLanguage { get; init; }

    public string? Country { get; init; }

    /// <summary>The country's code, in small letters as the portals write it.</summary>
    public string? CountryIdentifier { get; init; }

    /// <summary>The Party that asks.</summary>
    public string? Government { get; init; }

    public string? Organization { get; init; }

    public required IReadOnlyList<string> ThematicArea { get; init; }

    public required DateTimeOffset CreatedDate { get; init; }

    public DateOnly? StartDate { get; init; }

    public DateOnly? EndDate { get; init; }

    /// <summary>The day as its reader's language writes it.</summary>
    public required string Day { get; init; }

    public required string Href { get; init; }

    const string NeedSchema = "bbiRequest", OfferSchema = "bbiProfile";

    /// <summary>More than two or three lines of a card.</summary>
    const int LongestSummary = 300;

    public static EmbedRow Of(Need need, Uri home, string language, Vocabulary vocabulary) => new()
    {
        Schema = NeedSchema,
        Identifier = need.Id,
        Title = need.Content.Title.In(language),
        TitleLanguage = need.Content.Title.LanguageFor(language),
        Summary = Short(need.Content.Problem.In(language)),
        SummaryLanguage = need.Content.Problem.LanguageFor(language),
        Country = Name(need.Content.Party, language, vocabulary),
        CountryIdentifier = need.Content.Party?.ToLowerInvariant(),
        Government = Name(need.Content.Party, language, vocabulary),
        Organization = need.Content.Requester?.Name,
        ThematicArea = Names(need.Content.Subjects, language, vocabulary),
        CreatedDate = need.OpenedAt ?? need.BegunAt,
        StartDate = need.Content.From,
        EndDate = need.Content.Until,
        Day = DayOf(need.OpenedAt ?? need.BegunAt, language),
        Href = new Uri(home, $"/{language}/needs/{need.Id}").ToString(),
    };

    public static EmbedRow Of(Offer offer, Uri home, string language, Vocabulary vocabulary) => new()
    {
        Schema = OfferSchema,
        Identifier = offer.Id,
        Title = offer.Content.Title.In(language),
        TitleLanguage = offer.Content.Title.LanguageFor(language),
        Summary = Short(offer.Content.Description.In(language)),
        SummaryLanguage = offer.Content.Description.LanguageFor(language),
        Country = Name(offer.Content.Organization?.Country, language, vocabulary),
        CountryIdentifier = offer.Content.Organization?.Country?.ToLowerInvariant(),
        Organization = offer.Content.Organization?.Name,
        ThematicArea = Names(offer.Content.Subjects, language, vocabulary),
        CreatedDate = offer.BegunAt,
        StartDate = offer.Content.From,
        EndDate = offer.Content.Until,
        Day = DayOf(offer.BegunAt, language),
        Href = new Uri(home, $"/{language}/offers/{offer.Id}").ToString(),
    };

    static string? Name(string? code, string language, Vocabulary vocabulary) => code is null ? null : vocabulary.Label(code, language);

    static string[] Names(IEnumerable<string> codes, string language, Vocabulary vocabulary) =>
        [.. codes.Select(code => vocabulary.Label(code, language))];

    static string DayOf(DateTimeOffset at, string language) =>
        Texts.In(language).Day(at);

    /// <summary>Whole characters only: what one reader sees as one sign may be several letters.</summary>
    static string Short(string text)
    {
        var signs = new StringInfo(text);
        return signs.LengthInTextElements <= LongestSummary ? text : signs.SubstringByTextElements(0, LongestSummary).TrimEnd() + "…";
    }
}

/// <summary>A way on from an embed, in the fields in which the portals' widget writes its links.</summary>
public sealed record EmbedLink(string Name, string To);

/// <summary>A list as an embed shows it.</summary>
public sealed record EmbedList(
    string Title, string Empty, EmbedLink All, IReadOnlyList<EmbedLink> Links, string Note, string Direction, string Language, int Total, IReadOnlyList<EmbedRow> Items);
