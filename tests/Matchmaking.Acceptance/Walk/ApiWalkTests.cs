using System.Diagnostics;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Walk;

public sealed class ApiWalkTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task The_page_on_the_API_says_what_its_commands_answer()
    {
        var page = await ApiPage.Read();
        var (answered, complaint) = await Run(page.Script);
        Assert.True(complaint.Length == 0, complaint);
        Assert.Equal(page.Stated, answered.Where(line => !line.StartsWith("errors", StringComparison.Ordinal)));
        Assert.NotEmpty(page.Stated);
    }

    async Task<(string[] Lines, string Complaint)> Run(string script)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["service"] = stage.Service.Address.ToString().TrimEnd('/');
        using var shell = Process.Start(start)!;
        var complaint = shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (said.Split('\n', StringSplitOptions.RemoveEmptyEntries), await complaint);
    }
}
