using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Refusals;

/// <summary>Requests that come twice under an Idempotency-Key.</summary>
[Collection(RefusalsCollection.Name)]
public sealed class RepetitionTests(Ground ground)
{
    readonly Cast cast = ground.Cast;
    readonly string key = Guid.NewGuid().ToString();

    [Fact]
    public async Task A_repeated_draft_is_answered_as_before_and_drafts_nothing()
    {
        var first = await cast.Wanjiru.Posts("/api/needs", Some.Need(), key: key);
        var again = await ground.Service.Leaves(() => cast.Wanjiru.Posts("/api/needs", Some.Need(), key: key));
        Assert.Equal((first.Code, first.Text, first.Location, first.ETag), (again.Code, again.Text, again.Location, again.ETag));
    }

    [Fact]
    public async Task A_repeated_deed_is_answered_as_done_and_not_done_again()
    {
        var needId = await cast.Wanjiru.Drafts(Some.Need());
        await cast.Wanjiru.Posts($"/api/needs/{needId}/submission", key: key);
        var again = await ground.Service.Leaves(() => cast.Wanjiru.Posts($"/api/needs/{needId}/submission", key: key));
        Assert.Equal("submitted", again.Done().Word());
    }

    [Fact]
    public async Task Six_posts_at_once_under_one_key_make_one_record()
    {
        var before = await ground.Service.Recorded();
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => cast.Wanjiru.Posts("/api/needs", Some.Need(), key: key)));
        Assert.Single(replies.Select(reply => reply.Done().Id("needId")).Distinct());
        Assert.Equal(before.Events + 1, (await ground.Service.Recorded()).Events);
    }

    [Fact]
    public async Task A_key_belongs_to_who_sent_it()
    {
        var hers = (await cast.Wanjiru.Posts("/api/needs", Some.Need(), key: key)).Done().Id("needId");
        var his = (await cast.Tomas.Posts("/api/needs", Some.Need(), key: key)).Done().Id("needId");
        Assert.NotEqual(hers, his);
    }

    [Fact]
    public async Task A_key_belongs_to_what_it_was_sent_with()
    {
        var one = (await cast.Wanjiru.Posts("/api/needs", Some.Need(), key: key)).Done().Id("needId");
        var other = (await cast.Wanjiru.Posts("/api/needs", Some.Need(("kinds", Some.List("data"))), key: key)).Done().Id("needId");
        Assert.NotEqual(one, other);
    }

    [Fact]
    public async Task A_refused_request_may_come_again_under_its_key_when_it_is_mended()
    {
        await ground.Service.Leaves(() => cast.Wanjiru.Posts("/api/needs", "{}", key: key));
        Assert.Equal(201, (await cast.Wanjiru.Posts("/api/needs", Some.Need(), key: key)).Code);
    }
}
