using System.Text.Json;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Deploy;

public sealed class ContainerfileTests
{
    [Fact]
    public async Task Every_path_that_it_copies_is_in_the_repository()
    {
        var copied = (await Instructions("COPY ")).Where(line => !line.Contains("--from=")).SelectMany(line => line.Split(' ')[1..^1]);
        Assert.All(copied, path => Assert.True(Path.Exists(Checkout.PathOf(path)), path));
    }

    [Fact]
    public async Task It_builds_with_the_version_of_dotnet_that_the_repository_asks_for()
    {
        using var settings = JsonDocument.Parse(await Checkout.Read("global.json"));
        var asked = settings.RootElement.GetProperty("sdk").GetProperty("version").GetString()!;
        var major = asked[..asked.IndexOf('.')];
        Assert.All(await Instructions("FROM "), image => Assert.Contains($":{major}.0", image));
    }

    [Fact]
    public async Task The_service_does_not_run_as_root() => Assert.Equal(["USER $APP_UID"], await Instructions("USER "));

    static async Task<IEnumerable<string>> Instructions(string word) =>
        (await Checkout.Read("deploy/Containerfile")).Split('\n').Where(line => line.StartsWith(word, StringComparison.Ordinal));
}
