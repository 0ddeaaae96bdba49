using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Clocks;

public sealed class ClockPageTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_newcomer_makes_a_step_late_with_a_button_and_finds_who_was_asked_to_help()
    {
        var needId = await cast.SubmitsNeed(("title", Some.Text("Fish passes at small dams")));
        using var grace = await Web.Visitor.SignedIn(stage.Service, "grace");
        await grace.Opens("/en/clock");
        await grace.Sends("/en/clock", ("by", "P1M"));
        Assert.Contains("late, help is asked for", grace.Page, StringComparison.Ordinal);
        Assert.Contains("Fish passes at small dams", grace.Page, StringComparison.Ordinal);
        await cast.Grace.Hears("step-late", needId);

        await grace.Opens("/en/late");
        Assert.Contains("Fish passes at small dams", grace.Page, StringComparison.Ordinal);
        Assert.Contains("week of lateness: 3", grace.Page, StringComparison.Ordinal);
        Assert.Contains("the global entity", grace.Page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"RCMRD\"", grace.Page, StringComparison.Ordinal);
        await grace.Opens("/en/late?centre=RCMRD");
        Assert.Contains("week of lateness: 3", grace.Page, StringComparison.Ordinal);
        await grace.Opens("/en/late?centre=COMIFAC");
        Assert.Contains("Nothing is late.", grace.Page, StringComparison.Ordinal);
        await grace.Opens("/en/late?step=answer");
        Assert.Contains("Nothing is late.", grace.Page, StringComparison.Ordinal);
        await grace.Opens($"/ru/needs/{needId}");
        Assert.Contains("неделя опоздания: 3", grace.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fell_due_is_told_without_titles_to_those_who_may_not_see_the_need()
    {
        await cast.SubmitsNeed(("title", Some.Text("A secret of the reef")));
        await cast.Grace.Waits(days: 30);
        using var teuila = await Web.Visitor.SignedIn(stage.Service, "teuila");
        await teuila.Opens("/en/clock");
        Assert.Contains("reminder", teuila.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("A secret of the reef", teuila.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_imported_is_folded_away_behind_what_was_made_here()
    {
        await cast.Imports(Some.Need(("title", Some.Text("Sea grass from elsewhere"))).Line("need", "n-clocked"));
        var needId = await cast.SubmitsNeed(("title", Some.Text("Sea grass from here")));
        using var grace = await Web.Visitor.SignedIn(stage.Service, "grace");
        await grace.Opens("/en/clock");
        await grace.Sends("/en/clock", ("by", "P1M"));
        AssertFolded(grace.Page, "Sea grass from here", "Sea grass from elsewhere");

        await cast.Grace.Hears("step-late", needId);
        await grace.Opens("/en/my");
        AssertFolded(grace.Page, "Sea grass from here", "Sea grass from elsewhere");
    }

    static void AssertFolded(string page, string shown, string folded)
    {
        var parts = page.Split("<details", 2);
        Assert.Contains(shown, parts[0], StringComparison.Ordinal);
        Assert.DoesNotContain(folded, parts[0], StringComparison.Ordinal);
        Assert.Contains(folded, parts[1].Split("</details>", 2)[0], StringComparison.Ordinal);
    }
}
