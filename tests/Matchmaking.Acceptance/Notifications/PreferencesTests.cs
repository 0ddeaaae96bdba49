using Marten;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Notifications;
using Matchmaking.Participants;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Acceptance.Notifications;

public sealed class PreferencesTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Somebody_says_how_they_want_to_hear_and_is_written_to_in_that_language()
    {
        var before = await cast.Teuila.Gets("/api/me/preferences");
        Assert.Equal(("\"0\"", "07:00", "monday"), (before.ETag, before.Json.Text("at"), before.Json.Text("weekday")));
        var changed = await cast.Teuila.Puts("/api/me/preferences", Samoan, before.ETag);
        Assert.Equal((200, "\"1\"", "daily"), (changed.Code, changed.ETag, changed.Json["groups"]!.Text("needs")));
        Assert.Equal("fr", (await cast.Teuila.Reads("/api/me")).Text("language"));
        (await cast.Teuila.Puts("/api/me/preferences", Samoan, before.ETag)).Refused(412);

        var page = (await (await Visitor.At(stage.Service.Address, "teuila")).Gets("/fr/my/preferences")).Text;
        Assert.Contains("Pacific/Apia", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_daily_waits_in_one_digest_and_follows_when_the_time_of_day_is_changed()
    {
        await Prefers(cast.Marie, """{"groups":{"needs":"daily"},"at":"07:00"}""");
        var (first, second) = (await OpensForCameroon(), await OpensForCameroon());
        await cast.Marie.Hears("need-endorsed", first);
        await cast.Marie.Hears("need-endorsed", second);
        var digest = Assert.Single(await Waiting("marie"));
        Assert.Equal((2, 7), (digest.NoticeIds.Length, digest.DueAt.Hour));

        await Prefers(cast.Marie, """{"groups":{"needs":"daily"},"at":"18:30"}""");
        var moved = Assert.Single(await Waiting("marie"));
        Assert.Equal((18, 30), (moved.DueAt.Hour, moved.DueAt.Minute));
        Assert.Equal(digest.NoticeIds.Order(), moved.NoticeIds.Order());

        await Prefers(cast.Marie, """{"groups":{"needs":"off"}}""");
        Assert.Empty(await Waiting("marie"));
        Assert.NotEmpty(await cast.Marie.NoticesOn(first));
    }

    [Fact]
    public async Task Mail_ends_and_begins_again_in_one_place_whichever_page_it_was_ended_on()
    {
        using var page = await Visitor.At(stage.Service.Address, "grace");
        await Prefers(cast.Grace, """{"mail":false}""");
        Assert.Equal("unsubscribed", (await cast.Grace.Reads("/api/me/mail")).Text("pausedFor"));
        Assert.Contains("Get mail again", (await page.Gets("/en/my/preferences")).Text, StringComparison.Ordinal);
        await cast.Grace.Does("/api/me/mail/resumption");
        Assert.True((await cast.Grace.Reads("/api/me/preferences"))["mail"]!.GetValue<bool>());

        await Ends("grace");
        Assert.False((await cast.Grace.Reads("/api/me/preferences"))["mail"]!.GetValue<bool>());
        await Prefers(cast.Grace, """{"at":"08:00"}""");
        Assert.Equal("unsubscribed", (await cast.Grace.Reads("/api/me/mail")).Text("pausedFor"));
        await Prefers(cast.Grace, """{"mail":true}""");
        Assert.Null((await cast.Grace.Reads("/api/me/mail"))["pausedFor"]);
    }

    [Fact]
    public async Task Whoever_had_said_in_earlier_preferences_that_they_want_no_mail_goes_on_having_none()
    {
        await Prefers(cast.Marie, """{"at":"08:00"}""");
        await using (var session = stage.Service.Store.LightweightSession())
        {
            session.QueueSqlCommand(
                "update matchmaking.mt_doc_preferences set data = data || '{\"mail\": false}' where id = ?", StableId.Of("person", "marie"));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await stage.Service.Services.GetRequiredService<EarlierMailWishes>().Keep(TestContext.Current.CancellationToken);
        Assert.Equal("unsubscribed", (await cast.Marie.Reads("/api/me/mail")).Text("pausedFor"));
        await cast.Marie.Does("/api/me/mail/resumption");
        await stage.Service.Services.GetRequiredService<EarlierMailWishes>().Keep(TestContext.Current.CancellationToken);
        Assert.Null((await cast.Marie.Reads("/api/me/mail"))["pausedFor"]);
    }

    /// <summary>By the address that stands in each of this person's mails.</summary>
    async Task Ends(string handle)
    {
        await using var session = stage.Service.Store.QuerySession();
        var reader = await session.LoadAsync<PersonDetails>(StableId.Of("person", handle), TestContext.Current.CancellationToken);
        var address = stage.Service.Services.GetRequiredService<Unsubscriptions>().AddressFor(reader!).PathAndQuery;
        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        Assert.Equal(200, (await cast.Nobody.Sends(HttpMethod.Post, address, click)).Code);
    }

    [Fact]
    public async Task A_muted_need_sends_no_mail_and_still_comes_to_the_inbox()
    {
        var needId = await cast.SubmitsNeed();
        await cast.Tomas.Hears("need-submitted", needId);
        (await cast.Wanjiru.Posts("/api/me/mutes", new { needId })).Done();
        Assert.Equal([needId], (await cast.Wanjiru.Reads("/api/me/mutes")).Rows("items").Select(mute => mute.Id("recordId")));
        await cast.Tomas.Does($"/api/needs/{needId}/return", new { reason = "Name the counties." });
        var notice = await cast.Wanjiru.Hears("need-returned", needId);
        Assert.DoesNotContain(await Planned("wanjiru"), delivery => delivery.NoticeIds.Contains(notice.Id("noticeId")));

        (await cast.Wanjiru.Deletes($"/api/me/mutes/{needId}")).Done();
        (await cast.Wanjiru.Deletes($"/api/me/mutes/{needId}")).Refused(404);
        await cast.Wanjiru.Does($"/api/needs/{needId}/submission");
        await cast.Tomas.Does($"/api/needs/{needId}/return", new { reason = "Once more." });
        var second = await Eventually.Get(async () => (await cast.Wanjiru.NoticesOn(needId))
            .FirstOrDefault(n => n.Text("text").Contains("Once more", StringComparison.Ordinal)), "a second return");
        Assert.Contains(await Planned("wanjiru"), delivery => delivery.NoticeIds.Contains(second.Id("noticeId")));
    }

    [Fact]
    public async Task An_inbox_counts_what_is_unread_and_is_filtered_by_kind_and_record()
    {
        var (one, other) = (await cast.SubmitsNeed(), await cast.SubmitsNeed());
        await cast.Tomas.Hears("need-submitted", one);
        await cast.Tomas.Hears("need-submitted", other);
        var ofOne = await cast.Tomas.Reads($"/api/me/notices?record={one}&kind=need-submitted");
        var notice = Assert.Single(ofOne.Rows("items"));
        Assert.True(ofOne["unreadByKind"]!["need-submitted"]!.GetValue<int>() >= 2);
        Assert.Empty((await cast.Tomas.Reads($"/api/me/notices?record={one}&kind=step-late")).Rows("items"));
        Assert.Empty((await cast.Tomas.Reads("/api/me/notices?kind=no-such-kind")).Rows("items"));

        await cast.Tomas.Does("/api/me/notices/reading", new { record = one });
        Assert.Empty((await cast.Tomas.Reads($"/api/me/notices?record={one}&unread=true")).Rows("items"));
        Assert.NotEmpty((await cast.Tomas.Reads($"/api/me/notices?record={other}&unread=true")).Rows("items"));
        (await cast.Tomas.Deletes($"/api/me/notices/{notice.Id("noticeId")}/reading")).Done();
        Assert.NotEmpty((await cast.Tomas.Reads($"/api/me/notices?record={one}&unread=true")).Rows("items"));
    }

    [Fact]
    public async Task What_somebody_wished_goes_when_they_are_erased()
    {
        var personId = StableId.Of("person", "lin");
        await Prefers(cast.Lin, """{"groups":{"candidates":"off"}}""");
        var needId = await cast.OpensNeed();
        (await cast.Lin.Posts("/api/me/mutes", new { needId })).Done();
        await cast.Sofia.Does($"/api/people/{personId}/erasure");
        await Eventually.Until(async () => await NothingIsKeptOf(personId), "preferences and mutes to be gone");
    }

    const string Samoan = """
        {"language":"fr","mail":true,"at":"06:30","timeZone":"Pacific/Apia","weekday":"friday","groups":{"needs":"daily","steps":"daily","candidates":null}}
        """;

    static async Task Prefers(HttpClient person, string preferences)
    {
        var known = await person.Gets("/api/me/preferences");
        (await person.Puts("/api/me/preferences", preferences, known.ETag)).Done();
    }

    Task<Guid> OpensForCameroon() => cast.OpensNeed(("alsoFor", Some.List("CM")));

    async Task<IReadOnlyList<Delivery>> Planned(string handle)
    {
        await using var session = stage.Service.Store.QuerySession();
        var personId = StableId.Of("person", handle);
        return await session.Query<Delivery>().Where(d => d.PersonId == personId).ToListAsync(TestContext.Current.CancellationToken);
    }

    async Task<IReadOnlyList<Delivery>> Waiting(string handle) =>
        [.. (await Planned(handle)).Where(d => d is { State: DeliveryState.Waiting, IsDigest: true } && !d.NoticeIds.IsEmpty)];

    async Task<bool> NothingIsKeptOf(Guid personId)
    {
        await using var session = stage.Service.Store.QuerySession();
        return await session.LoadAsync<Preferences>(personId) is null && !await session.Query<Mute>().AnyAsync(mute => mute.PersonId == personId)
            && !await session.Query<Notice>().AnyAsync(notice => notice.PersonId == personId);
    }
}
