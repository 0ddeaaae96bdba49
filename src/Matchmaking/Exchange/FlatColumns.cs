using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Matchmaking.Exchange;

/// <summary>
/// The columns of a sheet or a CSV file. A dot leads into a record (<c>requester.name</c>) or to a language
/// (<c>title.en</c>); parts of a list stand in one cell, between semicolons.
/// </summary>
public static class FlatColumns
{
    public static readonly FrozenSet<string> Lists = FrozenSet.Create(
        "alsoFor", "subjects", "targets", "kinds", "languages", "beneficiaries", "consultation", "serves.countries", "serves.regions",
        KindsFree, KindsAtCost);

    public static readonly FrozenSet<string> Flags = FrozenSet.Create(
        "informationOnly", "languageRequired", "acceptsAtCost", "serves.worldwide", "traditionalKnowledge.touches", "traditionalKnowledge.consent.given");

    public static readonly FrozenSet<string> Counts = FrozenSet.Create("priority", "slots", "taken", "ended", "useful");

    /// <summary>The kinds of support that an offer gives free.</summary>
    public const string KindsFree = "kinds.free";

    /// <summary>The kinds of support that an offer gives at cost.</summary>
    public const string KindsAtCost = "kinds.atCost";

    /// <summary>What the kinds at cost cost.</summary>
    public const string KindsPrice = "kinds.price";

    /// <summary>The columns of a template, needs' first; others may be added for further languages.</summary>
    public static ImmutableArray<string> Template(string language) =>
    [
        "type", "source", "reference", "party", "alsoFor", "requester.name", "requester.country", "requester.organizationType",
        $"title.{language}", $"problem.{language}", "subjects", "targets", "kinds", "informationOnly", "languages", "languageRequired", "from", "until", "acceptsAtCost",
        "priority", $"objectives.{language}", $"nationalPriorities.{language}", "beneficiaries", $"coFinancing.{language}", "consultation", "urgency",
        "urgencyReason", "visibility", $"protected.{language}", "traditionalKnowledge.touches", "traditionalKnowledge.consent.given",
        "traditionalKnowledge.consent.by", "organization.name", "organization.country", "organization.organizationType", "onBehalfOf",
        $"description.{language}", KindsFree, KindsAtCost, KindsPrice, $"conditions.{language}", "serves.countries", "serves.regions",
        "serves.worldwide", "slots", "taken", "ended", "useful",
    ];
}
