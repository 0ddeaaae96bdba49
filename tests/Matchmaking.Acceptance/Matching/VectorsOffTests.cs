using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Vocabularies;

namespace Matchmaking.Acceptance.Matching;

/// <summary>Whatever the machine can do at once, the lists are the same to the byte: the scores are whole numbers, and both widths run one algorithm.</summary>
public sealed class VectorsOffTests
{
    const int Offers = 600;
    const int Needs = 60;

    readonly Vocabulary vocabulary = Vocabulary.Load();

    [Theory]
    [InlineData("offers", "DOTNET_EnableAVX512=0", "DOTNET_EnableAVX2=0")]
    [InlineData("offers", "DOTNET_EnableHWIntrinsic=0")]
    [InlineData("offers", "DOTNET_PROCESSOR_COUNT=1")]
    [InlineData("needs", "DOTNET_EnableHWIntrinsic=0")]
    public async Task Lists_are_the_same_with_vectors_off_and_on_one_core(string direction, params string[] settings)
    {
        using var folder = new TemporaryFolder();
        var records = folder.Under("records.jsonl");
        await File.WriteAllLinesAsync(records, Lines(), TestContext.Current.CancellationToken);

        var asIs = await Ranked(records, folder.Under("as-is.jsonl"), direction);
        var otherwise = await Ranked(records, folder.Under("otherwise.jsonl"), direction, settings);

        Assert.True(asIs.Count(newLine => newLine == '\n') > Needs);
        Assert.Contains("\"score\":", System.Text.Encoding.UTF8.GetString(asIs), StringComparison.Ordinal);
        Assert.Equal(asIs, otherwise);
    }

    IEnumerable<string> Lines()
    {
        var records = new RecordsOfFewTerms(vocabulary, 1);
        return File.ReadLines(Checkout.PathOf("src/Matchmaking/Exchange/Data/real-cases.jsonl"))
            .Concat(Enumerable.Range(0, Offers).Select(place => Line("offer", place, records.Offer(place).Content)))
            .Concat(Enumerable.Range(0, Needs).Select(place => Line("need", place, records.Need(place).Content)));
    }

    static string Line(string type, int place, object content)
    {
        var line = JsonSerializer.SerializeToNode(content, Json.Options)!.AsObject();
        return line.Line(type, $"{type}-{place}").ToJsonString();
    }

    static async Task<byte[]> Ranked(string records, string into, string direction, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Service).Assembly.Location, "rank", "--in", records, "--out", into, "--direction", direction])
        {
            RedirectStandardError = true,
        };
        foreach (var setting in settings.Select(setting => setting.Split('='))) start.Environment[setting[0]] = setting[1];
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, errors);
        return await File.ReadAllBytesAsync(into, TestContext.Current.CancellationToken);
    }
}
