using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Lists;

public sealed class ListTests(Stage stage) : IClassFixture<Stage>, IAsyncLifetime
{
    const int Many = 205;

    static readonly SemaphoreSlim Once = new(1, 1);

    readonly Cast cast = stage.Cast;

    /// <summary>The records come once, whichever test is first.</summary>
    public async ValueTask InitializeAsync()
    {
        await Once.WaitAsync();
        if ((await cast.Nobody.Reads("/api/needs?take=1")).Rows("items").Count == 0) await cast.Imports([.. Lines()]);
        Once.Release();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("/api/needs", "needId", 50)]
    [InlineData("/api/needs", "needId", 200)]
    [InlineData("/api/offers", "offerId", 7)]
    public async Task A_list_is_read_to_its_end_by_cursors_and_shows_each_record_once(string list, string named, int take)
    {
        var seen = new List<Guid>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await cast.Nobody.Reads($"{list}?take={take}&cursor={cursor}");
            Assert.InRange(page.Rows("items").Count, 1, take);
            seen.AddRange(page.Rows("items").Select(item => item.Id(named)));
            cursor = page["next"]?.GetValue<string>();
        }
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(named == "needId" ? Many : 15, seen.Count);
    }

    [Theory]
    [InlineData("take=100000", 200)]
    [InlineData("take=200", 200)]
    [InlineData("take=1", 1)]
    [InlineData("", 50)]
    public async Task No_page_holds_more_than_two_hundred(string take, int rows) =>
        Assert.Equal(rows, (await cast.Nobody.Reads($"/api/needs?{take}")).Rows("items").Count);

    [Theory]
    [InlineData("party=KE", Many)]
    [InlineData("party=WS", 0)]
    [InlineData("state=open", Many)]
    [InlineData("state=drafted", 0)]
    [InlineData("state=nonsense", 0)]
    [InlineData("target=GBF-TARGET-06", Many)]
    [InlineData("target=GBF-TARGET-01", 0)]
    [InlineData("subject=CBD-SUBJECT-IAS", Many)]
    [InlineData("kind=data", 5)]
    [InlineData("kind=data&party=KE", 5)]
    [InlineData("centre=RCMRD", Many)]
    [InlineData("centre=SPREP", 0)]
    [InlineData("q=ibis+NEED", 1)]
    public async Task Filters_narrow_the_list_of_needs(string filter, int rows) =>
        Assert.Equal(Math.Min(rows, 200), (await cast.Nobody.Reads($"/api/needs?take=200&{filter}")).Rows("items").Count);

    [Theory]
    [InlineData("party=KE", 15)]
    [InlineData("party=WS", 0)]
    [InlineData("kind=training", 15)]
    [InlineData("kind=funding", 0)]
    [InlineData("state=open", 15)]
    public async Task Filters_narrow_the_list_of_offers(string filter, int rows) =>
        Assert.Equal(rows, (await cast.Nobody.Reads($"/api/offers?take=200&{filter}")).Rows("items").Count);

    static IEnumerable<JsonObject> Lines()
    {
        for (var n = 100; n < 100 + Many; n++)
            yield return Some.Need(("title", Some.Text(n == 117 ? "need of the ibis" : $"need {n}")), ("problem", null), ("kinds", Some.List(n < 105 ? "data" : "training")))
                .Line("need", $"n-{n}");
        for (var n = 0; n < 15; n++)
            yield return Some.Offer(("organization", new JsonObject { ["name"] = "An institute" })).Line("offer", $"o-{n}");
    }
}
