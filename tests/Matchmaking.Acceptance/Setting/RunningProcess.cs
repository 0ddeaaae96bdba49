using System.Diagnostics;
using System.Globalization;

namespace Matchmaking.Acceptance.Setting;

/// <summary>Processes as the operating system shows them.</summary>
public static class RunningProcess
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static void Kill(int number)
    {
        using var process = Process.GetProcessById(number);
        process.Kill();
    }

    public static bool IsAlive(int number) => Field(number, "State") is { } state && !state.StartsWith('Z');

    public static int Parent(int number) => int.Parse(Field(number, "PPid")!, CultureInfo.InvariantCulture);

    /// <summary>The number of the account that the process runs under; 0 is root.</summary>
    public static string Account(int number) => Field(number, "Uid")!.Split('\t')[0];

    public static IEnumerable<int> Children(int number) =>
        from folder in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _)
        let child = int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)
        where Field(child, "PPid") == number.ToString(CultureInfo.InvariantCulture)
        select child;

    /// <summary>Waits until the process is gone; the test's own limit ends a wait in vain.</summary>
    public static async Task WaitForEnd(int number)
    {
        while (IsAlive(number)) await Task.Delay(Pause, TestContext.Current.CancellationToken);
    }

    static string? Field(int number, string name)
    {
        try
        {
            return File.ReadLines($"/proc/{number}/status").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..].Trim();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
