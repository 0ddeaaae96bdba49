using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Participants;

/// <summary>What somebody would have the directory say of her, as it came by the API or a form.</summary>
public sealed partial record PractitionerDraft : IContent<PractitionerDraft>
{
    const int LongestName = 200, LongestHeadline = 200, LongestWork = 2_000;

    public string? Name { get; init; }

    /// <summary>What she does, in a line.</summary>
    public LocalizedText Headline { get; init; } = LocalizedText.Empty;

    /// <summary>A few lines about her work.</summary>
    public LocalizedText Work { get; init; } = LocalizedText.Empty;

    /// <summary>A page by which people reach her.</summary>
    public string? Link { get; init; }

    public IReadOnlyList<string> Subjects { get; init; } = [];
    public IReadOnlyList<string> Targets { get; init; } = [];
    public IReadOnlyList<string> Kinds { get; init; } = [];
    public IReadOnlyList<string> Languages { get; init; } = [];
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Whether search engines may show the page.</summary>
    public bool SearchEngines { get; init; }

    /// <summary>Whether she consents to the words in force; asked where she is to be shown from now on.</summary>
    public bool Consent { get; init; }

    [JsonIgnore]
    public Expertise Expertise => new(Subjects, Targets, Kinds, Languages, Countries);

    public static ContentReading<PractitionerDraft> Read(JsonElement record, Vocabulary vocabulary)
    {
        var fields = new RecordFields(record, vocabulary);
        return fields.Done(new PractitionerDraft
        {
            Name = fields.Text("name", LongestName)?.Trim(),
            Headline = fields.Localized("headline", LongestHeadline),
            Work = fields.Localized("work", LongestWork),
            Link = fields.Text("link")?.Trim(),
            Subjects = fields.Terms("subjects", vocabulary.Subject),
            Targets = fields.Terms("targets", vocabulary.Target),
            Kinds = fields.Terms("kinds", vocabulary.Kind),
            Languages = fields.Terms("languages", vocabulary.Language),
            Countries = fields.Terms("countries", vocabulary.Country),
            SearchEngines = fields.Flag("searchEngines"),
            Consent = fields.Flag("consent"),
        });
    }

    public IEnumerable<FieldError> Wrong() =>
    [
        .. FieldError.Unless(Name is not null, "name", $"give the name under which you work"),
        .. FieldError.Unless(!Headline.IsEmpty, "headline", $"say in a line what you do"),
        .. FieldError.Unless(Link is null || IsPage(Link), "link", $"give the address of a page, beginning with https:// or http://"),
        .. FieldError.Unless(Subjects.Count > 0, "subjects", $"name at least one subject"),
        .. FieldError.Unless(Languages.Count > 0, "languages", $"name at least one language in which you work"),
        .. NoAddress("name", [Name ?? ""]),
        .. NoAddress("headline", Headline.Texts.Values),
        .. NoAddress("work", Work.Texts.Values),
    ];

    public PractitionerProfile ProfileOf(Guid practitionerId) => new(practitionerId, Name!, Headline, Work, Link);

    /// <summary>Whoever collects addresses reads directories of people first.</summary>
    static IEnumerable<FieldError> NoAddress(string field, IEnumerable<string> texts) => FieldError.Unless(
        !texts.Any(text => MailAddress().IsMatch(text)), field, $"leave the address for mail out: anybody could collect it here; give a link instead");

    static bool IsPage(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.UserInfo.Length == 0;

    [GeneratedRegex(@"[^\s@]@[^\s@]+\.[^\s@]")]
    private static partial Regex MailAddress();
}
