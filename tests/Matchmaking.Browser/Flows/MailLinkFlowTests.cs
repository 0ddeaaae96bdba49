using Matchmaking.Acceptance.Access;
using Matchmaking.Browser.Driving;
using Matchmaking.Browser.Looks;

namespace Matchmaking.Browser.Flows;

/// <summary>Outside the demo: whoever has no account comes in by a link in a mail.</summary>
[Collection(FlowsCollection.Name)]
public sealed class MailLinkFlowTests(MailedService service, ChromiumFixture chromium) : IClassFixture<MailedService>
{
    public static TheoryData<string> Ways => Way.All;

    public static TheoryData<string> Languages => [.. Matchmaking.Web.PageLanguages.All];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Somebody_asks_for_a_link_and_comes_in_by_it(string named)
    {
        var way = Way.Named[named];
        var handle = $"asks.{named.Replace(' ', '-').ToLowerInvariant()}";
        await service.Enters(handle, way.Language);
        await using var visitor = await chromium.Open(service.Service.Address, way);
        await visitor.GoTo("/");
        await visitor.Press(".who a[href^='/sign-in']");
        await visitor.Hand.Write("#by-mail-email", $"{handle}@example.org");
        await visitor.Press("#by-mail > button");
        Assert.True(await visitor.Page.Has("[role=status]"), await visitor.Page.Says());

        await visitor.GoTo(await LinkFor(handle, way.Language));
        await visitor.Press("main form button");
        Assert.Equal($"/{way.Language}/", visitor.Page.Address());
        Assert.Contains(handle, await visitor.Page.Says(".who"), StringComparison.Ordinal);
        visitor.Behaved();
    }

    /// <summary>The walk over the pages is in the demo, which has people in place of these.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_pages_on_the_way_can_be_read_and_used_by_everybody(string language)
    {
        var handle = $"looks.{language}";
        await service.Enters(handle, language);
        await using var visitor = await chromium.Open(service.Service.Address, new Way(language));
        var found = new List<string>();
        await visitor.GoTo("/sign-in");
        await Look("the ways in");
        await visitor.Press("#by-mail > button");
        await Look("no address");
        await visitor.Hand.Write("#by-mail-email", $"{handle}@example.org");
        await visitor.Press("#by-mail > button");
        await Look("sent");
        var link = await LinkFor(handle, language);
        await visitor.GoTo(link);
        await Look("the link");
        await visitor.Press("main form button");
        await visitor.GoTo(link);
        await Look("the link used");
        Assert.True(found.Count == 0, string.Join('\n', found));
        visitor.Behaved();

        async Task Look(string where)
        {
            string[] amiss = [.. await visitor.Page.Finds(), .. await visitor.Page.LooksAmiss()];
            found.AddRange(amiss.Select(one => $"{where}: {one}"));
        }
    }

    async Task<string> LinkFor(string handle, string language) =>
        Assert.Single((await service.MailFor(handle))[0].Links).PathAndQuery[$"/{language}".Length..];
}
