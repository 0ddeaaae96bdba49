using System.Text.Json.Nodes;
using Matchmaking.Web;

namespace Matchmaking.Reporting;

/// <summary>What a row of a figure says, as numbers and in the reader's words.</summary>
public static class FigureWords
{
    public static string Word(this JsonObject row, string column) => row[column]?.ToString() ?? "";

    public static int Number(this JsonObject row, string column) => row[column]?.GetValue<int>() ?? 0;

    public static bool IsSmall(this JsonObject row) => row["smallNumber"]?.GetValue<bool>() == true;

    /// <summary>A share in thousandths as a percentage with one digit behind the point.</summary>
    public static string Percent(int perMille) => $"{perMille / 10}.{perMille % 10} %";

    /// <summary>A cell as people read it; a dash where there is nothing.</summary>
    public static string Said(this Visit visit, JsonObject row, string column)
    {
        if (row.Word(column) is not { Length: > 0 } said) return "–";
        return column switch
        {
            "value" => visit.Part(row.Word("by"), said),
            "region" or "from" or "to" => visit.Part("region", said),
            "step" => visit.Texts["step." + said],
            "of" or "between" or "what" or "stage" => visit.Texts[$"figures.{column}.{said}"],
            "party" => visit.Label(said),
            "reason" => visit.Texts["further-down." + said],
            _ => said,
        };
    }

    /// <summary>What a target says, without the code that its published label begins with.</summary>
    public static string Sentence(this Visit visit, string targetId) => visit.Label(targetId).Split(['.', '。'], 2)[^1].Trim();

    /// <summary>A part of all cases by its name.</summary>
    public static string Part(this Visit visit, string by, string value) => by switch
    {
        "region" => visit.Texts["region." + value],
        "group" => visit.Texts["group." + value],
        "coverage" or "all" => visit.Texts[$"figures.{by}.{value}"],
        "language" => value == Slices.Unknown ? visit.Texts["figures.unknown"] : visit.LanguageLabel(value),
        "requester" when value is "party" or Slices.Unknown => visit.Texts["figures.requester." + value],
        "target" => visit.TargetLabel(value),
        "centre" => value,
        _ => visit.Label(value),
    };
}
