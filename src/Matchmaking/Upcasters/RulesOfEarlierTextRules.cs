using System.Text.Json;
using System.Text.Json.Nodes;
using Matchmaking.Matching;

namespace Matchmaking.Upcasters;

/// <summary>
/// Rules can name a text rule that this service does not know any more, with a term table of that rule's shape. They are read as they
/// were but for the text: the present rule reads it, with a table that knows no term, since the old weights of terms mean nothing to it.
/// </summary>
public static class RulesOfEarlierTextRules
{
    public static RulesAdopted ReadAdopted(JsonDocument stored) => Read<RulesAdopted>(stored);

    public static RulesProposed ReadProposed(JsonDocument stored) => Read<RulesProposed>(stored);

    static T Read<T>(JsonDocument stored) =>
        TextRules.Names.Contains(stored.RootElement.GetProperty("rules").GetProperty("textRule").GetString())
            ? stored.Deserialize<T>(Json.Options)!
            : ByThePresentRule(JsonObject.Create(stored.RootElement)!).Deserialize<T>(Json.Options)!;

    static JsonObject ByThePresentRule(JsonObject happened)
    {
        var rules = happened["rules"]!;
        rules["textRuleThen"] = rules["textRule"]!.DeepClone();
        rules["textRule"] = WordsAndConcepts.RuleName;
        rules["terms"] = JsonSerializer.SerializeToNode(TermTable.Empty, Json.Options);
        return happened;
    }
}
