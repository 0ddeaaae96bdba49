using System.Text.RegularExpressions;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Walk;

/// <summary>The page on the API: its commands, and what it says that they answer.</summary>
public sealed partial record ApiPage(string Text)
{
    public static async Task<ApiPage> Read() => new(await Checkout.Read("docs/api.md"));

    /// <summary>All code blocks, one after the other, as somebody would paste them.</summary>
    public string Script => string.Concat(Blocks().Matches(Text).Select(block => block.Groups[1].Value));

    public IReadOnlyList<string> Stated => [.. Statements().Matches(Script).Select(stated => stated.Groups[1].Value)];

    [GeneratedRegex(@"^```sh\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"# → (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Statements();
}
