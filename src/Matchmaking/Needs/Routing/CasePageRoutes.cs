using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Needs.Routing;

/// <summary>The addresses of the forms on who has a case.</summary>
public static class CasePageRoutes
{
    public static void MapCasePages(this RouteGroupBuilder needs)
    {
        Deed(needs, "transfer", (needId, act, form) => new GiveLead(needId, form.RecordId("to"), form.Text("reason"), act));
        Deed(needs, "takeover", (needId, act, form) => new TakeOver(needId, form.Text("reason"), act));
        Deed(needs, "giveback", (needId, act, form) => new GiveBack(needId, form.Text("reason"), act));
        Deed(needs, "askings", (needId, act, form) =>
            new AskCentre(needId, Guid.CreateVersion7(act.Now), For(form), form.Text("centre"), form.Text("question"), act));
        needs.MapGet("/{needId:guid}/askings/{askingId:guid}/{deed:alpha}", (Guid needId, Visit visit) =>
            Results.LocalRedirect(visit.To($"/needs/{needId}")));
        Answer(needs, "acceptance", (needId, askingId, act, form) => new AnswerAsking(needId, askingId, true, form.Text("reason"), [], act));
        Answer(needs, "decline", (needId, askingId, act, form) => new AnswerAsking(needId, askingId, false, form.Text("reason"), [], act));
    }

    /// <summary>Where an answer leads to: who answered may see the need no longer.</summary>
    public const string AfterAnswer = "/my";

    static void Deed(RouteGroupBuilder needs, string deed, Func<Guid, Act, PostedForm, object> command) =>
        needs.MapPost($"/{{needId:guid}}/{deed}", (Guid needId, PostedForm form, Visit visit, NeedPages pages) =>
            form.Do(deed, act => command(needId, act, form), _ => $"/needs/{needId}", () => pages.Show(needId, visit)));

    static void Answer(RouteGroupBuilder needs, string deed, Func<Guid, Guid, Act, PostedForm, object> command) =>
        needs.MapPost($"/{{needId:guid}}/askings/{{askingId:guid}}/{deed}", (Guid needId, Guid askingId, PostedForm form, Visit visit, NeedPages pages) =>
            form.Do($"{deed}-{askingId}", act => command(needId, askingId, act, form), _ => AfterAnswer, () => pages.Show(needId, visit)));

    static AskedTo? For(PostedForm form) =>
        Enum.GetValues<AskedTo>().Where(one => one.Word() == form.Text("for")).Select(one => (AskedTo?)one).FirstOrDefault();
}
