using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Notifications;
using Visitor = Matchmaking.Acceptance.Web.Visitor;

namespace Matchmaking.Acceptance.Outbound;

public sealed class StreamTests(Stage stage, PostgresFixture postgres) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_listener_hears_the_count_at_once_and_each_notice_as_it_enters()
    {
        using var tomas = await Listener.To(cast.Tomas);
        var unread = (await tomas.Next())!;
        Assert.Equal("unread", unread.Name);
        var needId = await cast.SubmitsNeed(("title", Some.Text("Coral nurseries")));
        var heard = await tomas.Hears(needId);
        Assert.Equal(("need-submitted", "Coral nurseries"), (heard.Data.Text("kind"), heard.Data.Text("title")));
        var count = (await tomas.Next())!;
        Assert.Equal(("unread", unread.Data["unread"]!.GetValue<int>() + 1), (count.Name, count.Data["unread"]!.GetValue<int>()));

        await cast.Tomas.Does($"/api/me/notices/{heard.Data.Id("noticeId")}/reading");
        Assert.Equal(unread.Data.ToJsonString(), (await tomas.Next())!.Data.ToJsonString());
    }

    [Fact]
    public async Task A_broken_stream_goes_on_where_it_was()
    {
        string lastSeen;
        using (var before = await Listener.To(cast.Tomas)) lastSeen = (await before.Next())!.Id;
        var first = await cast.SubmitsNeed();
        var second = await cast.SubmitsNeed();
        await cast.Tomas.Hears("need-submitted", second);

        using var after = await Listener.To(cast.Tomas, lastSeen);
        var heard = await after.Hears(first);
        await after.Hears(second);
        using var later = await Listener.To(cast.Tomas, heard.Id);
        await later.Hears(second);
    }

    [Fact]
    public async Task One_person_has_so_many_streams_and_a_closed_one_makes_room()
    {
        var open = new List<Listener>();
        for (var stream = 0; stream < OpenStreams.MostOfOnePerson; stream++) open.Add(await Listener.To(cast.Marie));
        (await cast.Marie.Gets("/api/me/stream")).Refused(429);
        using var other = await Listener.To(cast.Grace);
        foreach (var stream in open) stream.Dispose();
        await Eventually.Until(HasRoom, "room for a stream");
    }

    [Fact]
    public async Task Notices_come_to_listeners_at_every_node_and_streams_end_when_their_node_stops()
    {
        var database = await postgres.FreshDatabase();
        await using var one = await RunningService.Start(database);
        var there = await Cast.At(one);
        Listener listener;
        await using (var two = await RunningService.Start(database))
        {
            listener = await Listener.To(await two.Client("tomas"));
            await listener.Next();
            await listener.Hears(await there.SubmitsNeed());
        }
        using (listener) Assert.Null(await Last(listener));
    }

    [Fact]
    public async Task The_count_stands_in_the_frame_of_every_page_without_a_script()
    {
        await cast.Teuila.Reads("/api/me/notices");
        var needId = await cast.Wanjiru.Drafts(Some.Need());
        await cast.Wanjiru.Does($"/api/needs/{needId}/submission");
        await cast.Tomas.Hears("need-submitted", needId);
        var unread = (await cast.Tomas.Reads("/api/me/notices"))["unread"]!.GetValue<int>();
        using var tomas = await Visitor.SignedIn(stage.Service, "tomas");
        await tomas.Opens("/en/about");
        Assert.Contains($"aria-label=\"unread: {unread}\">{unread}</span>", tomas.Page, StringComparison.Ordinal);
    }

    async Task<bool> HasRoom()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/me/stream");
        using var answer = await cast.Marie.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode;
    }

    static async Task<Heard?> Last(Listener listener)
    {
        Heard? heard;
        do heard = await listener.Next();
        while (heard is not null);
        return heard;
    }
}
