using System.Globalization;
using Matchmaking.Deeds;
using Matchmaking.Directories;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Sharing;

/// <summary>
/// What stands of needs, offers and entries of directories in a table: codes as the exchange format writes them, and beside them names
/// for people.
/// </summary>
/// <param name="Home">Where the reader reached this instance.</param>
/// <param name="Language">In which names and texts are read.</param>
public sealed record RecordColumns(Uri Home, string Language, Vocabulary Vocabulary, Instance Instance)
{
    public IReadOnlyList<Column<Need>> OfNeeds() =>
    [
        new("need", need => need.Key(Instance)),
        new("address", need => Address($"/needs/{need.Id}")),
        new("state", need => need.State.Word()),
        new("party", need => need.Content.Party),
        new("partyName", need => Name(need.Content.Party)),
        new("alsoFor", need => Several(need.Content.AlsoFor)),
        new("requester", need => need.Content.Requester?.Name),
        .. Texts<Need>("title", need => need.Content.Title),
        .. Texts<Need>("problem", need => need.Content.Problem),
        .. Topics<Need>(need => need.Content.Subjects, need => need.Content.Targets, need => need.Content.Kinds),
        new("languages", need => Several(need.Content.Languages)),
        new("informationOnly", need => Flag(need.Content.InformationOnly)),
        new("acceptsAtCost", need => Flag(need.Content.AcceptsAtCost)),
        new("from", need => Day(need.Content.From)),
        new("until", need => Day(need.Content.Until)),
        new("openedAt", need => Moment(need.OpenedAt)),
        new("endedAt", need => Moment(need.EndedAt)),
        new("endorsedAtSource", need => Flag(need.Provenance is not null)),
    ];

    public IReadOnlyList<Column<Offer>> OfOffers() =>
    [
        new("offer", offer => offer.Key(Instance)),
        new("address", offer => Address($"/offers/{offer.Id}")),
        new("state", offer => offer.State.Word()),
        new("organization.name", offer => offer.Content.Organization?.Name),
        new("organization.country", offer => offer.Content.Organization?.Country),
        new("organization.countryName", offer => Name(offer.Content.Organization?.Country)),
        new("onBehalfOf", offer => offer.Content.OnBehalfOf),
        .. Texts<Offer>("title", offer => offer.Content.Title),
        .. Texts<Offer>("description", offer => offer.Content.Description),
        .. Topics<Offer>(offer => offer.Content.Subjects, offer => offer.Content.Targets, offer => [.. offer.Content.Kinds.Select(kind => kind.Kind)]),
        new("kinds.free", offer => Several(offer.Content.Kinds.Where(kind => kind.Free).Select(kind => kind.Kind))),
        new("kinds.atCost", offer => Several(offer.Content.Kinds.Where(kind => !kind.Free).Select(kind => kind.Kind))),
        new("serves.countries", offer => Several(offer.Content.Serves.Countries)),
        new("serves.regions", offer => Several(offer.Content.Serves.Regions)),
        new("serves.worldwide", offer => Flag(offer.Content.Serves.Worldwide)),
        new("languages", offer => Several(offer.Content.Languages)),
        new("slots", offer => offer.Content.Slots?.ToString(CultureInfo.InvariantCulture)),
        new("expiresAt", offer => Moment(offer.ExpiresAt)),
    ];

    public IReadOnlyList<Column<Entry>> OfEntries() =>
    [
        new("entry", entry => entry.Id.ToString()),
        new("address", entry => Address($"/{DirectoryNames.Of(entry.Kind)}/{entry.Id}")),
        .. Texts<Entry>("title", entry => entry.Content.Title),
        .. Texts<Entry>("description", entry => entry.Content.Description),
        new("link", entry => entry.Content.Link),
        new("linkWorks", entry => Flag(entry.LinkWorks)),
        new("checkedAt", entry => Moment(entry.CheckedAt)),
        new("organization", entry => entry.Content.Organization),
        new("languages", entry => Several(entry.Content.Languages)),
        new("subjects", entry => Several(entry.Content.Subjects)),
        new("subjectNames", entry => Names(entry.Content.Subjects)),
        new("targets", entry => Several(entry.Content.Targets)),
        new("targetNames", entry => Names(entry.Content.Targets)),
        new("regions", entry => Several(entry.Content.Regions)),
        new("deadline", entry => Day(entry.Content.Deadline)),
        .. Texts<Entry>("eligibility", entry => entry.Content.Eligibility),
        .. Texts<Entry>("howToApply", entry => entry.Content.HowToApply),
    ];

    /// <summary>A text in the reader's language where it has one, and which language it is.</summary>
    IEnumerable<Column<T>> Texts<T>(string name, Func<T, LocalizedText> of) =>
    [
        new(name, record => of(record).In(Language)),
        new($"{name}.language", record => of(record).LanguageFor(Language)),
    ];

    IEnumerable<Column<T>> Topics<T>(Func<T, IReadOnlyList<string>> subjects, Func<T, IReadOnlyList<string>> targets, Func<T, IReadOnlyList<string>> kinds) =>
    [
        new("subjects", record => Several(subjects(record))),
        new("subjectNames", record => Names(subjects(record))),
        new("targets", record => Several(targets(record))),
        new("targetNames", record => Names(targets(record))),
        new("kinds", record => Several(kinds(record))),
        new("kindNames", record => Names(kinds(record))),
    ];

    string Address(string of) => new Uri(Home, $"/{Language}{of}").ToString();

    string? Name(string? code) => code is null ? null : Vocabulary.Label(code, Language);

    string Names(IEnumerable<string> codes) => Several(codes.Select(code => Vocabulary.Label(code, Language)));

    /// <summary>Several in one cell.</summary>
    internal static string Several(IEnumerable<string> words) => string.Join("; ", words);

    static string Flag(bool flag) => flag ? "true" : "false";

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string? Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
