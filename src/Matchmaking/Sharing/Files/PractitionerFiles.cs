using System.Globalization;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Sharing;

/// <summary>The directory of practitioners as tables, with the filter of its list, saying above and in each row until when it may be kept.</summary>
public static class PractitionerFiles
{
    public static void MapPractitionerFiles(this IEndpointRouteBuilder routes)
    {
        foreach (var format in ListFormats.Tables)
        {
            routes.MapGroup($"/api/practitioners.{format.Extension()}").WithTags("Practitioners").KeptOutOfSearchEngines().MapGet("",
                ([AsParameters] PractitionerFilter filter, Door door, HttpContext context, PractitionerList list, Vocabulary vocabulary) =>
                Show(format, filter, door.Language, door.Today, context, list, vocabulary))
                .Described("Lists practitioners whose consent runs today, as a file that says until when it may be kept.", Who.Anybody);
            routes.MapPages($"/practitioners.{format.Extension()}").KeptOutOfSearchEngines().MapGet("",
                ([AsParameters] PractitionerFilter filter, HttpContext context, Visit visit, PractitionerList list, Vocabulary vocabulary) =>
                Show(format, filter, visit.Language, visit.Today, context, list, vocabulary));
        }
    }

    static async Task<IResult> Show(
        ListFormat format, PractitionerFilter filter, string language, DateOnly today, HttpContext context, PractitionerList list, Vocabulary vocabulary)
    {
        var found = await list.Find(filter, language, today);
        IReadOnlyList<string> about =
            [.. AboutList.Lines("practitioners.title", language, today, found.Count, context), Texts.In(language)["practitioners.file"]];
        return TableFiles.Of(format, ListTable.Of("practitioners", about, Columns(language, today, vocabulary, context.Request.Home()), found));
    }

    static IReadOnlyList<Column<ShownPractitioner>> Columns(string language, DateOnly today, Vocabulary vocabulary, Uri home) =>
    [
        new("practitioner", one => one.Id.ToString()),
        new("address", one => new Uri(home, $"/{language}/practitioners/{one.Id}").ToString()),
        new("name", one => one.Profile.Name),
        new("headline", one => one.Profile.Headline.In(language)),
        new("headline.language", one => one.Profile.Headline.LanguageFor(language)),
        new("work", one => one.Profile.Work.In(language)),
        new("work.language", one => one.Profile.Work.LanguageFor(language)),
        new("link", one => one.Profile.Link),
        new("organizations", one => RecordColumns.Several(one.Organizations.Select(organization => organization.Name))),
        new("organizations.verified", one => RecordColumns.Several(
            one.Organizations.Where(organization => organization.IsVerifiedOn(today)).Select(organization => organization.Name))),
        .. Coded("subjects", "subjectNames", one => one.Subjects, language, vocabulary),
        .. Coded("targets", "targetNames", one => one.Targets, language, vocabulary),
        .. Coded("kinds", "kindNames", one => one.Kinds, language, vocabulary),
        new("languages", one => RecordColumns.Several(one.Expertise.Languages)),
        .. Coded("countries", "countryNames", one => one.Countries, language, vocabulary),
        new("consentedUntil", one => one.Practitioner.Consent.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    /// <summary>Codes, and beside them what the reader's language calls them.</summary>
    static IEnumerable<Column<ShownPractitioner>> Coded(
        string name, string named, Func<Expertise, IReadOnlyList<string>> codes, string language, Vocabulary vocabulary) =>
    [
        new(name, one => RecordColumns.Several(codes(one.Expertise))),
        new(named, one => RecordColumns.Several(codes(one.Expertise).Select(code => vocabulary.Label(code, language)))),
    ];
}
