using System.Text.RegularExpressions;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Lists;

public sealed partial class NextLinkTests(Stage stage) : IClassFixture<Stage>
{
    [Theory]
    [InlineData("/api/organizations?take=1")]
    [InlineData("/api/resources?take=1")]
    [InlineData("/api/people?take=1")]
    [InlineData("/api/needs?take=1")]
    public async Task Every_list_says_in_its_header_where_it_goes_on(string address)
    {
        foreach (var one in new[] { "one", "two" })
        {
            await stage.Cast.Amina.Does("/api/resources", new { title = new { en = one }, link = $"https://example.org/{Guid.NewGuid()}", languages = new[] { "en" } });
            await stage.Cast.Sofia.Does("/api/organizations", new { name = $"Herbarium {Guid.NewGuid()}" });
            await stage.Cast.OpensNeed();
        }
        using var first = await stage.Cast.Sofia.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var next = Next().Match(first.Headers.GetValues("Link").Single()).Groups[1].Value;
        Assert.Contains("take=1", next, StringComparison.Ordinal);
        var here = (await stage.Cast.Sofia.Reads(address)).Rows("items").Single();
        var there = (await stage.Cast.Sofia.Reads(next)).Rows("items").Single();
        Assert.NotEqual(here.ToJsonString(), there.ToJsonString());
    }

    [GeneratedRegex("^<([^>]+)>; rel=\"next\"$")]
    private static partial Regex Next();
}
