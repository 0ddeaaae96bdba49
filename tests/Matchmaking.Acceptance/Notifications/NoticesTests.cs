using System.Net;
using Marten;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Notifications;
using Microsoft.Extensions.DependencyInjection;
using IProjectionCoordinator = Marten.Events.Daemon.Coordination.IProjectionCoordinator;

namespace Matchmaking.Acceptance.Notifications;

public sealed class NoticesTests(PostgresFixture postgres) : IAsyncLifetime
{
    RunningService service = null!;

    public async ValueTask InitializeAsync()
    {
        service = await RunningService.Start(await postgres.FreshDatabase());
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task A_need_on_its_way_is_heard_of_by_those_whose_turn_it_is()
    {
        var needId = await service.SubmitNeed("Invasive species at the coast");
        await service.Hears("tomas", "need-submitted", needId);
        await service.Post("tomas", $"/api/needs/{needId}/endorsement");
        await service.Hears("amina", "need-endorsed", needId);
        await service.Hears("wanjiru", "need-endorsed", needId);

        var notice = Assert.Single(await service.NoticesOn("amina", needId));
        Assert.Equal("Invasive species at the coast", notice["title"]!.GetValue<string>());
        Assert.Contains("a approuvé le besoin", notice["text"]!.GetValue<string>());
        Assert.Equal(["need-submitted"], await service.KindsOn("tomas", needId));
        Assert.Empty(await service.NoticesOn("teuila", needId));
        Assert.Empty(await service.NoticesOn("grace", needId));
    }

    [Fact]
    public async Task Both_sides_and_the_broker_hear_of_an_introduction()
    {
        var needId = await service.SubmitNeed("Training of rangers");
        await service.Post("tomas", $"/api/needs/{needId}/endorsement");
        var introductionId = await service.Introduce(needId, await service.RegisterOffer("Ranger school"));
        foreach (var person in new[] { "tomas", "wanjiru", "lin", "amina" }) await service.Hears(person, "introduction-proposed", needId);
        Assert.Contains(await Tasks("lin"), task => task.StartsWith("answer") && task.EndsWith(introductionId.ToString()));

        await service.Post("lin", $"/api/introductions/{introductionId}/acceptance");
        await service.Hears("amina", "introduction-answered", needId);
        await service.Hears("tomas", "introduction-answered", needId);
        Assert.DoesNotContain("introduction-answered", await service.KindsOn("lin", needId));
    }

    [Fact]
    public async Task A_notice_is_read_by_its_reader_alone()
    {
        var needId = await service.SubmitNeed("Herbarium");
        await service.Hears("tomas", "need-submitted", needId);
        var noticeId = (await service.NoticesOn("tomas", needId))[0]["noticeId"]!.GetValue<Guid>();

        var stranger = await (await service.Client("teuila")).PostAsync(
            new Uri($"/api/me/notices/{noticeId}/reading", UriKind.Relative), null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        await service.Post("tomas", $"/api/me/notices/{noticeId}/reading");
        Assert.True((await service.NoticesOn("tomas", needId))[0]["read"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Nothing_is_told_twice_when_the_events_are_read_again()
    {
        var needId = await service.SubmitNeed("Soil laboratory");
        await service.Post("tomas", $"/api/needs/{needId}/endorsement");
        await service.Hears("amina", "need-endorsed", needId);
        var before = await AllNotices();

        var daemon = service.Services.GetRequiredService<IProjectionCoordinator>().DaemonForMainDatabase();
        await daemon.RewindSubscriptionAsync(NotificationsRoom.Subscription, TestContext.Current.CancellationToken);
        var later = await service.SubmitNeed("Seed bank");
        await service.Hears("tomas", "need-submitted", later);

        Assert.Equal(before.Order(), (await AllNotices()).Intersect(before).Order());
        Assert.Equal(["need-endorsed"], await service.KindsOn("amina", needId));
        Assert.Equal(["need-submitted"], await service.KindsOn("tomas", needId));
    }

    async Task<IReadOnlyList<Guid>> AllNotices()
    {
        await using var session = service.Store.QuerySession();
        return await session.Query<Notice>().Select(n => n.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    async Task<string[]> Tasks(string person)
    {
        var tasks = await service.Get(person, "/api/me/tasks");
        return [.. tasks["items"]!.AsArray().Select(t => $"{t!["kind"]} {t["introductionId"]}")];
    }
}
