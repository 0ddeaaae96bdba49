using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Refusals;

/// <summary>ETag and If-Match: a tag is the version of the record, not of what one reader sees of it.</summary>
[Collection(RefusalsCollection.Name)]
public sealed class VersionTests(Ground ground)
{
    readonly Cast cast = ground.Cast;

    [Theory]
    [InlineData("/api/needs/{open}")]
    [InlineData("/api/offers/{offer}")]
    [InlineData("/api/introductions/{proposed}")]
    [InlineData("/api/cooperations/{cooperation}")]
    public async Task Every_record_says_its_version(string address) =>
        Assert.Matches("^\"[1-9][0-9]*\"$", (await cast.Amina.Gets(ground.At(address))).ETag);

    [Fact]
    public async Task A_reader_who_has_the_version_still_learns_what_changed_around_it()
    {
        var seen = await cast.Amina.Gets(ground.At("/api/needs/{open}"));
        var again = await cast.Amina.Gets(ground.At("/api/needs/{open}"), seen.ETag);
        Assert.Equal((200, seen.ETag), (again.Code, again.ETag));
    }

    [Fact]
    public async Task A_revision_of_what_was_read_is_taken_and_one_of_an_older_version_is_not()
    {
        var needId = await cast.Wanjiru.Drafts(Some.Need());
        var address = $"/api/needs/{needId}";
        var seen = (await cast.Wanjiru.Gets(address)).ETag;
        var revised = await cast.Wanjiru.Puts(address, Some.Need(("kinds", Some.List("data"))), seen);
        Assert.Equal(200, revised.Code);
        Assert.NotEqual(seen, revised.ETag);

        var late = await ground.Service.Leaves(() => cast.Tomas.Puts(address, Some.Need(), seen));
        var problem = late.Refused(412);
        Assert.Contains("version 2", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal((1, 2), (problem["seen"]!.GetValue<int>(), problem["current"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_record_that_was_just_made_says_its_first_version()
    {
        var made = await cast.Wanjiru.Posts("/api/needs", Some.Need());
        Assert.Equal("\"1\"", made.ETag);
        Assert.Equal("\"1\"", (await cast.Wanjiru.Gets(made.Location!.ToString())).ETag);
    }

    [Fact]
    public async Task A_deed_honours_the_version_that_it_was_sent_with()
    {
        var needId = await cast.SubmitsNeed();
        var address = $"/api/needs/{needId}/endorsement";
        (await ground.Service.Leaves(() => cast.Tomas.Posts(address, ifMatch: "\"1\""))).Refused(412);
        Assert.Equal("\"3\"", (await cast.Tomas.Posts(address, ifMatch: "\"2\"")).ETag);
    }

    [Fact]
    public async Task Of_two_who_revise_the_same_version_at_once_one_is_told_that_it_is_late()
    {
        var address = $"/api/needs/{await cast.Wanjiru.Drafts(Some.Need())}";
        var replies = await Task.WhenAll(
            cast.Wanjiru.Puts(address, Some.Need(), "\"1\""),
            cast.Tomas.Puts(address, Some.Need(), "\"1\""));
        Assert.Equal([200, 412], replies.Select(reply => reply.Code).Order());
    }
}
