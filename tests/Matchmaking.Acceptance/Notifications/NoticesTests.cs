using Marten;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Notifications;
using Microsoft.Extensions.DependencyInjection;
using IProjectionCoordinator = Marten.Events.Daemon.Coordination.IProjectionCoordinator;

namespace Matchmaking.Acceptance.Notifications;

public sealed class NoticesTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_need_on_its_way_is_heard_of_by_those_whose_turn_it_is()
    {
        var needId = await cast.SubmitsNeed(("title", Some.Text("Invasive species at the coast")));
        await cast.Tomas.Hears("need-submitted", needId);
        await cast.Tomas.Does($"/api/needs/{needId}/endorsement");
        var notice = await cast.Amina.Hears("need-endorsed", needId);
        await cast.Wanjiru.Hears("need-endorsed", needId);

        Assert.Equal("Invasive species at the coast", notice.Text("title"));
        Assert.Equal("Kenya has endorsed the need; it is open now.", notice.Text("text"));
        Assert.Equal(["need-submitted"], await cast.Tomas.KindsOn(needId));
        Assert.Empty(await cast.Teuila.NoticesOn(needId));
        Assert.Empty(await cast.Grace.NoticesOn(needId));
    }

    [Fact]
    public async Task The_author_hears_why_a_need_was_returned()
    {
        var needId = await cast.SubmitsNeed();
        await cast.Tomas.Does($"/api/needs/{needId}/return", new { reason = "Name the counties." });
        Assert.Contains("Name the counties.", (await cast.Wanjiru.Hears("need-returned", needId)).Text("text"), StringComparison.Ordinal);
        Assert.Contains("revise", await KindsOfTasks(cast.Wanjiru, needId));
    }

    [Fact]
    public async Task The_centre_hears_of_the_first_candidate_and_the_institution_that_a_need_fits_its_new_offer()
    {
        var needId = await cast.OpensNeed();
        var offerId = await cast.Lin.Registers(Some.Offer());
        await cast.Amina.Hears("candidate-entered", needId);
        await Eventually.Until(async () => (await cast.Lin.Reads("/api/me/notices")).Rows("items").Any(Fits), "a notice need-fits");

        bool Fits(System.Text.Json.Nodes.JsonNode notice) => notice.Text("kind") == "need-fits" && notice.Id("offerId") == offerId;
    }

    [Fact]
    public async Task Both_sides_and_the_broker_hear_of_an_introduction_and_those_who_owe_an_answer_find_it_among_their_tasks()
    {
        var needId = await cast.OpensNeed();
        var introductionId = await cast.Amina.Introduces(needId, await cast.Lin.Registers(Some.Offer()));
        foreach (var person in new[] { cast.Tomas, cast.Wanjiru, cast.Lin, cast.Amina }) await person.Hears("introduction-proposed", needId);
        Assert.Equal(["answer"], await KindsOfTasks(cast.Lin, needId));

        await cast.Lin.Does($"/api/introductions/{introductionId}/acceptance");
        await cast.Amina.Hears("introduction-answered", needId);
        await cast.Tomas.Hears("introduction-answered", needId);
        Assert.DoesNotContain("introduction-answered", await cast.Lin.KindsOn(needId));
        Assert.Empty(await KindsOfTasks(cast.Lin, needId));
    }

    [Fact]
    public async Task A_notice_is_read_by_its_reader_alone()
    {
        var needId = await cast.SubmitsNeed();
        var noticeId = (await cast.Tomas.Hears("need-submitted", needId)).Id("noticeId");
        (await cast.Teuila.Posts($"/api/me/notices/{noticeId}/reading")).Refused(404);
        (await cast.Nobody.Gets("/api/me/notices")).Refused(401);
        await cast.Tomas.Does($"/api/me/notices/{noticeId}/reading");
        Assert.True((await cast.Tomas.NoticesOn(needId)).Single().Flag("read"));
    }

    [Fact]
    public async Task An_imported_need_is_announced_to_nobody()
    {
        await cast.Imports(Some.Need().Line("need", "n-quiet"));
        var later = await cast.OpensNeed();
        await cast.Amina.Hears("need-endorsed", later);
        var imported = (await cast.Amina.Reads("/api/needs?party=KE&take=200")).Rows("items").Single(need => need.Text("need") == "elsewhere/n-quiet");
        Assert.Empty(await cast.Amina.NoticesOn(imported.Id("needId")));
    }

    [Fact]
    public async Task Nothing_is_told_twice_when_the_events_are_read_again()
    {
        var needId = await cast.OpensNeed();
        await cast.Amina.Hears("need-endorsed", needId);
        await cast.Wanjiru.Hears("need-endorsed", needId);
        await cast.Tomas.Hears("need-submitted", needId);

        var daemon = stage.Service.Services.GetRequiredService<IProjectionCoordinator>().DaemonForMainDatabase();
        await daemon.RewindSubscriptionAsync(NotificationsRoom.Subscription, TestContext.Current.CancellationToken);
        var later = await cast.SubmitsNeed();
        await cast.Tomas.Hears("need-submitted", later);

        Assert.Equal(3, await NoticesKept(needId));
    }

    [Fact]
    public async Task Somebody_signed_in_learns_who_they_are_to_the_service()
    {
        var me = await cast.Amina.Reads("/api/me");
        Assert.Equal("officer", me.Rows("roles").Single().Text("role"));
        Assert.Equal("RCMRD", me.Rows("roles").Single().Text("centre"));
    }

    async Task<int> NoticesKept(Guid needId)
    {
        await using var session = stage.Service.Store.QuerySession();
        return await session.Query<Notice>().CountAsync(n => n.NeedId == needId && n.Kind != NoticeKind.CandidateEntered, TestContext.Current.CancellationToken);
    }

    static async Task<IReadOnlyList<string>> KindsOfTasks(HttpClient person, Guid needId) =>
        [.. (await person.Reads("/api/me/tasks")).Rows("items").Where(task => task.Id("needId") == needId).Select(task => task.Text("kind"))];
}
