using System.Collections.Immutable;
using Matchmaking.Exchange.Offline;
using Matchmaking.Web;

namespace Matchmaking.Exchange.Templates;

/// <summary>A column of a sheet of many needs and offers: what an import calls it, and the field that it holds.</summary>
/// <param name="Name">As the first row says it, the same in every language.</param>
/// <param name="Of">Which records have it: <c>need</c>, <c>offer</c>, or null for both.</param>
public sealed record SheetColumn(string Name, string? Of, OfflineField Field)
{
    /// <summary>Whether several stand in one cell, between semicolons.</summary>
    public bool Several => FlatColumns.Lists.Contains(Name);

    public bool Required => Needed.Contains(Name);

    /// <summary>The key of the text that says how a cell is written.</summary>
    public string How => Field switch
    {
        { Choices: not null } when Several => "sheet.how.several",
        { Choices: not null } => "sheet.how.one",
        { How: Answering.Number } => "sheet.how.number",
        { How: Answering.Day } => "sheet.how.day",
        _ when Several => "sheet.how.lines",
        { How: Answering.Line } when Name.Contains(".country", StringComparison.Ordinal) => "sheet.how.country",
        _ => "sheet.how.words",
    };

    /// <summary>All columns, in the order in which an import's template has them; texts stand in the language of who fills it in.</summary>
    public static ImmutableArray<SheetColumn> All(string language) => [.. FlatColumns.Template(language).Select(name => For(name, language))];

    /// <summary>Without these a line is refused; of the kinds of an offer one column is enough.</summary>
    static readonly HashSet<string> Needed =
        ["type", "source", "reference", "party", "subjects", "targets", "kinds", "languages", "organization.name", "slots"];

    static SheetColumn For(string name, string language)
    {
        var field = name.EndsWith($".{language}", StringComparison.Ordinal) ? name[..^(language.Length + 1)] : name;
        return field switch
        {
            "type" => new(name, null, Chosen("type", "need", "offer")),
            "source" or "reference" or "subjects" or "targets" or "languages" or "from" or "until" or "title" => new(name, null, OfNeed(field)),
            "requester.name" => new(name, "need", new("requester", Answering.Line)),
            "requester.country" => new(name, "need", new("country", Answering.Line)),
            "organization.country" => new(name, "offer", new("country", Answering.Line)),
            "requester.organizationType" => new(name, "need", OrganizationType),
            "organization.organizationType" => new(name, "offer", OrganizationType),
            "organization.name" => new(name, "offer", OfOffer("organization")),
            "traditionalKnowledge.touches" => new(name, "need", Flag("touchesKnowledge")),
            "traditionalKnowledge.consent.given" => new(name, "need", Flag("consentGiven")),
            "traditionalKnowledge.consent.by" => new(name, "need", OfNeed("consentBy")),
            "informationOnly" or "languageRequired" or "acceptsAtCost" => new(name, "need", Flag(field)),
            "serves.worldwide" => new(name, "offer", Flag("worldwide")),
            "serves.countries" => new(name, "offer", OfOffer("countries")),
            "serves.regions" => new(name, "offer", OfOffer("regions")),
            FlatColumns.KindsFree => new(name, "offer", OfNeed("kinds") with { Name = "kindsFree" }),
            FlatColumns.KindsAtCost => new(name, "offer", OfNeed("kinds") with { Name = "kindsAtCost" }),
            FlatColumns.KindsPrice => new(name, "offer", new("price", Answering.Line)),
            "priority" => new(name, "need", new(field, Answering.Number)),
            "taken" or "ended" or "useful" => new(name, "offer", new($"offer-{field}", Answering.Number)),
            "objectives" or "nationalPriorities" or "beneficiaries" or "coFinancing" or "consultation" => new(name, "need", new(field, Answering.Prose)),
            "conditions" => new(name, "offer", new(field, Answering.Prose)),
            _ when OfflineForm.Need.Fields.FirstOrDefault(asked => asked.Name == field) is { } asked => new(name, "need", asked),
            _ => new(name, "offer", OfOffer(field)),
        };
    }

    static OfflineField OfNeed(string field) => OfflineForm.Need.Fields.Single(asked => asked.Name == field);

    static OfflineField OfOffer(string field) => OfflineForm.Offer.Fields.Single(asked => asked.Name == field);

    static OfflineField Flag(string field) => Chosen(field, "true", "false");

    static OfflineField Chosen(string field, params string[] words) => new(field, Answering.One)
    {
        Choices = (_, language) => words.Select(word => new Choice(word, Texts.In(language)[$"sheet.word.{word}"])),
    };

    static OfflineField OrganizationType => new("organizationType", Answering.One)
    {
        Choices = (vocabulary, language) =>
            vocabulary.OrganizationTypes.Keys.Order(StringComparer.Ordinal).Select(type => new Choice(type, vocabulary.Label(type, language))),
    };
}
