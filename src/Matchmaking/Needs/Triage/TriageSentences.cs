using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Needs.Triage;

/// <summary>The result of a triage in sentences, a layer each, in a reader's language.</summary>
public static class TriageSentences
{
    public static IReadOnlyList<string> Of(TriageOfNeed triage, int? priority, Texts texts, string language)
    {
        var criteria = Criteria.Numbered(triage.CriteriaVersion)!;
        var result = triage.Result;
        string Labels(IEnumerable<string> ids) => string.Join(" ", ids.Select(id => criteria.Named(id)!.Label.In(language)));
        if (!result.Eligible) return [texts.Of("triage.says.not-eligible", Labels(result.Failing))];
        return
        [
            texts["triage.says.eligible"],
            texts.Of("triage.says.priority", result.PriorityPoints, criteria.MostPoints, Labels(result.Holding)),
            Balanced(result, texts),
            texts.Of("triage.says.suggested", result.Points, result.Suggested!),
            .. priority is { } given && given != result.Suggested ? [texts.Of("triage.says.departs", given, result.Suggested!)] : Array.Empty<string>(),
        ];
    }

    static string Balanced(TriageResult result, Texts texts) => result.Balance is { Region: { } region } balance
        ? texts.Of("triage.says.balance", region, balance.MetOfParty, balance.MetInRegion, balance.Parties, result.BalancePoints, Balance.Months)
        : texts["triage.says.no-region"];
}
