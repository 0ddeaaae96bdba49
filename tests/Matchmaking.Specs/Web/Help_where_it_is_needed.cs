using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Matchmaking.Web;

namespace Matchmaking.Specs.Web;

public sealed partial class Help_where_it_is_needed
{
    [Fact]
    public void Every_topic_that_a_page_opens_stands_on_the_page_of_all_help() =>
        Assert.Empty(Matches(HelpOn(), "*.razor").Except(HelpTopic.All.Select(topic => topic.Name)));

    [Fact]
    public void Every_problem_that_the_service_names_is_explained() =>
        Assert.Equal(Matches(Problem(), "*Problems.cs").Order(), HelpTopic.Problems.Order());

    static IEnumerable<string> Matches(Regex said, string files, [CallerFilePath] string here = "") => Directory
        .EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Matchmaking"), files, SearchOption.AllDirectories)
        .SelectMany(file => said.Matches(File.ReadAllText(file)))
        .Select(found => found.Groups["name"].Value)
        .Distinct();

    [GeneratedRegex("<HelpOn About=\"(?<name>[a-z-]+)\"")]
    private static partial Regex HelpOn();

    [GeneratedRegex("/help/problems/(?<name>[a-z-]+)|Problem\\(\\d+, \\$\"[^\"]+\", \"(?<name>[a-z-]+)\"")]
    private static partial Regex Problem();
}
