using System.Text.Json;
using Matchmaking.Benchmarks.Following;

namespace Matchmaking.Benchmarks.Mail;

/// <summary>Whether all mail arrives, once and in order, from a service that is killed to a server that fails; and whom a dead server slows.</summary>
public static class MailBench
{
    public const string Usage = "bench mail [once] [dead]";

    static readonly string[] Parts = ["once", "dead"];
    static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<int> Run(string[] asked)
    {
        if (asked.Except(Parts).Any())
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }
        var parts = asked is [] ? Parts : asked;
        await using var place = await FollowedDatabase.Start();
        var once = parts.Contains("once") ? await OnceAndInOrder.Measure(place.ConnectionString) : null;
        var dead = parts.Contains("dead") ? await DeadServer.Measure(place.ConnectionString) : null;
        var machine = $"{Environment.ProcessorCount} cores, .NET {Environment.Version}, PostgreSQL {place.Major} with fsync on";
        var figures = JsonSerializer.Serialize(new { machine, once, dead }, Written);
        Console.WriteLine(figures);
        Directory.CreateDirectory("artifacts/bench");
        await File.WriteAllTextAsync("artifacts/bench/mail.json", figures);
        return 0;
    }

    /// <summary>What a service is told that sends to this server; its patience is shorter than usual, so that the measure ends today.</summary>
    public static (string Name, string Value)[] Settings(int port) =>
    [
        ("Matchmaking__Mail__Host", "127.0.0.1"),
        ("Matchmaking__Mail__Port", $"{port}"),
        ("Matchmaking__Mail__Security", "None"),
        ("Matchmaking__Mail__From", "notices@matchmaking.example"),
        ("Matchmaking__Mail__First", "00:00:01"),
        ("Matchmaking__Mail__Longest", "00:00:10"),
        ("Matchmaking__Mail__Hold", "00:00:30"),
        ("Matchmaking__PublicAddress", "https://matchmaking.example"),
        ("Matchmaking__Outbound__mail__Timeout", "00:00:05"),
        ("Matchmaking__Outbound__mail__Pause", "00:00:00.2"),
        ("Matchmaking__Outbound__mail__Rest", "00:00:02"),
        ("Matchmaking__RealCases", "false"),
        ("Matchmaking__Snapshots", ""),
    ];
}
