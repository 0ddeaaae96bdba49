using System.Net;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Web;

public sealed class QueuePageTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Amina_takes_a_case_from_the_queue_and_the_page_stands_at_the_next_card()
    {
        await using var service = await RunningService.Start(await postgres.FreshDatabase());
        var cast = await Cast.At(service);
        var first = await cast.OpensNeed();
        var second = await cast.OpensNeed();
        using var amina = await Visitor.SignedIn(service, "amina");
        await amina.Opens("/en/queue");
        Assert.Equal(["take", "take"], [ColumnOf(amina, first), ColumnOf(amina, second)]);

        await amina.Sends($"/en/queue/{first}/lead", ("following", second.ToString()));
        Assert.StartsWith($"/en/queue?moved={first}", amina.Address, StringComparison.Ordinal);
        Assert.EndsWith($"#case-{second}", amina.Fragment, StringComparison.Ordinal);
        Assert.Equal(["introduce", "take"], [ColumnOf(amina, first), ColumnOf(amina, second)]);
        Assert.Contains("role=\"status\"", amina.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_late_stands_first_and_filters_are_in_the_address()
    {
        await using var service = await RunningService.Start(await postgres.FreshDatabase());
        var cast = await Cast.At(service);
        var led = await cast.OpensNeed();
        await cast.Amina.Does($"/api/needs/{led}/lead");
        var late = await cast.OpensNeed();
        await cast.Grace.Does("/demo/clock", new { days = 15 });
        var fresh = await cast.OpensNeed();
        using var amina = await Visitor.SignedIn(service, "amina");
        await amina.Opens("/en/queue");
        Assert.True(Place(amina, late) < Place(amina, fresh));
        Assert.Contains("2 d late", amina.Page, StringComparison.Ordinal);

        await amina.Opens("/en/queue?late=yes");
        Assert.Equal((false, true, true), (Shows(amina, fresh), Shows(amina, late), Shows(amina, led)));
        await amina.Opens("/en/queue?mine=yes&view=list");
        Assert.Equal((false, false, true), (Shows(amina, fresh), Shows(amina, late), Shows(amina, led)));
        await amina.Opens("/en/queue?step=take&view=list&sort=-due");
        Assert.Equal((true, true, false), (Shows(amina, fresh), Shows(amina, late), Shows(amina, led)));
        Assert.True(Place(amina, fresh) < Place(amina, late));
    }

    [Fact]
    public async Task A_case_that_somebody_else_took_meanwhile_says_so_on_its_card()
    {
        await using var service = await RunningService.Start(await postgres.FreshDatabase());
        var cast = await Cast.At(service);
        var needId = await cast.OpensNeed();
        using var amina = await Visitor.SignedIn(service, "amina");
        await amina.Opens("/en/queue");
        await cast.Grace.Does($"/api/needs/{needId}/lead");
        await amina.Sends($"/en/queue/{needId}/lead");
        Assert.Equal(HttpStatusCode.Conflict, amina.Status);
        Assert.Contains("Somebody else leads this case", amina.Page, StringComparison.Ordinal);
        Assert.Contains("Grace", amina.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Imported_needs_lie_folded_behind_the_others_and_marie_sees_none_of_kenya()
    {
        await using var service = await RunningService.Start(await postgres.FreshDatabase());
        var cast = await Cast.At(service);
        await cast.Imports(Some.Need().Line("need", "n-1"));
        var imported = StableId.Of("need", "elsewhere", "n-1");
        var own = await cast.OpensNeed();
        using var amina = await Visitor.SignedIn(service, "amina");
        await amina.Opens("/en/queue");
        Assert.Contains("On imported needs: 1", amina.Page, StringComparison.Ordinal);
        Assert.True(Place(amina, own) < amina.Page.IndexOf("<details", StringComparison.Ordinal));
        Assert.True(Place(amina, imported) > amina.Page.IndexOf("<details", StringComparison.Ordinal));
        using var marie = await Visitor.SignedIn(service, "marie");
        await marie.Opens("/en/queue");
        Assert.False(Shows(marie, own));
        Assert.Contains("class=\"empty\"", marie.Page, StringComparison.Ordinal);
    }

    static bool Shows(Visitor visitor, Guid needId) => Place(visitor, needId) >= 0;

    static int Place(Visitor visitor, Guid needId) => visitor.Page.IndexOf($"id=\"case-{needId}\"", StringComparison.Ordinal);

    static string? ColumnOf(Visitor visitor, Guid needId) => visitor.Page[..Place(visitor, needId)].Split("aria-labelledby=\"column-")[^1].Split('"')[0];
}
