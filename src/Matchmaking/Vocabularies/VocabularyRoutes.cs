using System.Collections.Frozen;
using Matchmaking.Deeds;

namespace Matchmaking.Vocabularies;

/// <summary>The addresses of the lists of terms, for forms, portals and whoever writes records.</summary>
public static class VocabularyRoutes
{
    static readonly FrozenDictionary<string, Func<Vocabulary, IEnumerable<object>>> Lists = new Dictionary<string, Func<Vocabulary, IEnumerable<object>>>
    {
        ["aichi-targets"] = all => all.AichiTargets.Values.OrderBy(one => one.Id, StringComparer.Ordinal),
        ["subjects"] = all => all.Subjects.Values.OrderBy(one => one.Id, StringComparer.Ordinal),
        ["targets"] = all => all.Targets.Values.OrderBy(one => one.Number),
        ["kinds"] = all => all.Kinds.Values.OrderBy(one => one.Id, StringComparer.Ordinal),
        ["organization-types"] = all => all.OrganizationTypes.Values.OrderBy(one => one.Id, StringComparer.Ordinal),
        ["focal-point-types"] = all => all.FocalPointTypes.Values.OrderBy(one => one.Id, StringComparer.Ordinal),
        ["parties"] = all => all.Parties.Values.OrderBy(one => one.Code, StringComparer.Ordinal).Select(Shown),
        ["regions"] = all => all.Regions.OrderBy(one => one.Key, StringComparer.Ordinal).Select(Shown),
        ["languages"] = all => all.Languages,
    }.ToFrozenDictionary();

    public static readonly IReadOnlyList<string> Names = [.. Lists.Keys.Order(StringComparer.Ordinal)];

    public static void MapVocabularies(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/vocabularies/{list}", (string list, Vocabulary all) => Lists.TryGetValue(list, out var items)
            ? Results.Json(new { list, version = all.Version, items = items(all) }, Json.Options)
            : Results.Problem(statusCode: 404, title: "Not found", type: "/help/problems/not-found", detail: $"The lists are {string.Join(", ", Lists.Keys.Order())}."))
            .Described("Lists the terms of a vocabulary with their labels in six languages.", Who.Anybody)
            .WithTags("Vocabularies");

    static object Shown(Party party) =>
        new { party.Code, party.Name, party.UnRegion, party.UnSubregion, party.UnIntermediate };

    static object Shown(KeyValuePair<string, FrozenSet<string>> region) => new { name = region.Key, parties = region.Value.Order(StringComparer.Ordinal) };
}
