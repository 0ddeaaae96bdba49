using Matchmaking.Acceptance.Setting;
using PuppeteerSharp;

namespace Matchmaking.Browser.Driving;

/// <summary>What axe finds on a page against WCAG 2.2 AA and against its own good practice.</summary>
public static class Axe
{
    static readonly string Source = File.ReadAllText(Checkout.PathOf("tests/Matchmaking.Browser/node_modules/axe-core/axe.min.js"));

    public static async Task<string[]> Finds(this IPage page)
    {
        await page.EvaluateExpressionAsync(Source);
        return await page.EvaluateFunctionAsync<string[]>(Run);
    }

    const string Run = """
        async () => (await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            resultTypes: ['violations']
        })).violations.map(found => `${found.id}, ${found.help}: `
            + found.nodes.slice(0, 4).map(node => `${node.target} ${node.html.slice(0, 160)}`).join(' | '))
        """;
}
