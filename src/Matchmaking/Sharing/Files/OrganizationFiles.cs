using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Sharing;

/// <summary>The directory of organizations as tables, with the filter of its list; as JSON it is the API's own.</summary>
public static class OrganizationFiles
{
    public static void MapOrganizationFiles(this IEndpointRouteBuilder routes)
    {
        foreach (var format in ListFormats.Tables)
        {
            routes.MapGet($"/api/organizations.{format.Extension()}",
                ([AsParameters] OrganizationFilter filter, Door door, HttpContext context, OrganizationViews views, Vocabulary vocabulary) =>
                Show(format, filter, door.Language, door.Today, context, views, vocabulary))
                .Described("Lists organizations as a file.", Who.Anybody).WithTags("Organizations");
            routes.MapPages($"/organizations.{format.Extension()}").MapGet("",
                ([AsParameters] OrganizationFilter filter, HttpContext context, Visit visit, OrganizationViews views, Vocabulary vocabulary) =>
                Show(format, filter, visit.Language, visit.Today, context, views, vocabulary));
        }
    }

    static async Task<IResult> Show(
        ListFormat format, OrganizationFilter filter, string language, DateOnly today, HttpContext context, OrganizationViews views, Vocabulary vocabulary)
    {
        var all = await views.All(filter);
        var table = ListTable.Of(
            "organizations", AboutList.Lines("organizations.title", language, today, all.Count, context), Columns(language, today, vocabulary, context.Request.Home()), all);
        return TableFiles.Of(format, table);
    }

    static IReadOnlyList<Column<Organization>> Columns(string language, DateOnly today, Vocabulary vocabulary, Uri home) =>
    [
        new("organization", one => one.Id.ToString()),
        new("address", one => new Uri(home, $"/{language}/organizations/{one.Id}").ToString()),
        new("name", one => one.Name),
        new("country", one => one.Country),
        new("countryName", one => one.Country is { } country ? vocabulary.Label(country, language) : null),
        new("organizationType", one => one.OrganizationType),
        new("organizationTypeName", one => one.OrganizationType is { } type ? vocabulary.Label(type, language) : null),
        new("verified", one => one.IsVerifiedOn(today) ? "true" : "false"),
    ];
}
