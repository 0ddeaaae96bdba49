using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>The page of who hears of what, where a coordinator tries and proposes another row.</summary>
public sealed class HearingPages(HearingViews views, HearingTrials trials)
{
    public async Task<IResult> Show(Visit visit, string? change, HearingTable? tried = null, HearingTrial? trial = null) =>
        visit.Show<HearingPage>(new
        {
            Shelf = await views.Shelf(CancellationToken.None),
            Change = Occasion.Named(change ?? ""),
            Tried = tried,
            Trial = trial,
        });

    /// <summary>Shows what the row would have reached, and the row as it was filled in.</summary>
    public async Task<IResult> Try(PostedForm form, Visit visit)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        var (change, rows) = (form.Text("change"), Rows(form));
        if (HearingTrials.Objection(visit.Actor, [.. rows.Errors()]) is not { } refusal)
            return await Show(visit, change, rows, await trials.Try(rows, visit.Now, CancellationToken.None));
        visit.Attempt = new Attempt("hearing", form, refusal);
        return await Show(visit, change);
    }

    /// <summary>The form has a row: how soon each audience hears, empty where it does not.</summary>
    public static HearingTable Rows(PostedForm form)
    {
        var heard = Audiences.All.Select(audience => audience.Word())
            .Where(word => form.Text(word) is not null).ToDictionary(word => word, word => form.Text(word));
        return new HearingTable(new Dictionary<string, IReadOnlyDictionary<string, string?>?> { [form.Text("change") ?? ""] = heard });
    }
}

/// <summary>The addresses of the page of who hears of what, and of its forms.</summary>
public static class HearingPageRoutes
{
    public static void MapHearingPages(this IEndpointRouteBuilder routes)
    {
        var hearing = routes.MapPages("/hearing-rules");
        hearing.MapGet("", (string? change, Visit visit, HearingPages pages) => pages.Show(visit, change));
        hearing.MapPost("", (PostedForm form, Visit visit, HearingPages pages) => form.Do(
            "hearing",
            act => new ProposeHearingRules(HearingPages.Rows(form), form.Text("decidedBy"), form.Text("reason"), act),
            _ => "/hearing-rules",
            () => pages.Show(visit, form.Text("change"))));
        hearing.MapGet("/trial", (Visit visit) => Results.LocalRedirect(visit.To("/hearing-rules")));
        hearing.MapPost("/trial", (PostedForm form, Visit visit, HearingPages pages) => pages.Try(form, visit));
        hearing.MapGet("/{number:int}/{deed:alpha}", (Visit visit) => Results.LocalRedirect(visit.To("/hearing-rules")));
        Deed(hearing, "adoption", (number, act, _) => new AdoptHearingRules(number, act));
        Deed(hearing, "withdrawal", (number, act, form) => new WithdrawHearingRules(number, form.Text("reason"), act));
    }

    static void Deed(RouteGroupBuilder hearing, string deed, Func<int, Act, PostedForm, object> command) =>
        hearing.MapPost($"/{{number:int}}/{deed}", (int number, PostedForm form, Visit visit, HearingPages pages) => form.Do(
            $"hearing-{deed}", act => command(number, act, form), _ => "/hearing-rules", () => pages.Show(visit, null)));
}
