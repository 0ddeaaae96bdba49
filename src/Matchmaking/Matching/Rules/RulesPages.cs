using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Matching;

/// <summary>The pages of the rules: all versions, and one.</summary>
public sealed class RulesPages(RulesViews views)
{
    public async Task<IResult> List(Visit visit) =>
        visit.Show<RulesPage>(new { Sheets = await views.Sheets(visit.Actor, CancellationToken.None) });

    public async Task<IResult> Show(int number, Visit visit) =>
        await views.Sheet(number, visit.Actor, CancellationToken.None) is { } sheet
            ? visit.Show<RulesVersionPage>(new { Sheet = sheet })
            : Pages.NotFound();
}

/// <summary>The addresses of the pages of rules, and of the forms on them.</summary>
public static class RulesPageRoutes
{
    public static void MapRulesPages(this IEndpointRouteBuilder routes)
    {
        var rules = routes.MapPages("/rules");
        rules.MapGet("", (Visit visit, RulesPages pages) => pages.List(visit));
        rules.MapPost("", (PostedForm form, Visit visit, RulesPages pages) => form.Do(
            "rules", act => new ProposeRules(Draft(form), act), _ => "/rules", () => pages.List(visit)));
        rules.MapGet("/{number:int}", (int number, Visit visit, RulesPages pages) => pages.Show(number, visit));
        rules.MapGet("/{number:int}/{deed:alpha}", (int number, Visit visit) => Results.LocalRedirect(visit.To($"/rules/{number}")));
        Deed(rules, "comparison", (number, act, _) => new CompareRules(number, act));
        Deed(rules, "adoption", (number, act, _) => new AdoptRules(number, act));
        Deed(rules, "withdrawal", (number, act, form) => new WithdrawRules(number, form.Text("reason"), act));
    }

    static void Deed(RouteGroupBuilder rules, string deed, Func<int, Act, PostedForm, object> command) =>
        rules.MapPost($"/{{number:int}}/{deed}", (int number, PostedForm form, Visit visit, RulesPages pages) => form.Do(
            $"rules-{deed}", act => command(number, act, form), _ => $"/rules/{number}", () => pages.Show(number, visit)));

    /// <summary>The form names each factor's field by the factor.</summary>
    static RulesDraft Draft(PostedForm form) => new(
        form.Number("number"),
        string.Join(',', FactorNames.All.Select(factor => $"{factor}:{form.Text(factor)}")),
        form.Ticked("newTerms") ? RulesDraft.New : RulesDraft.Kept,
        null,
        form.Text("decidedBy"),
        form.Text("advice"),
        form.Day("from"));
}
