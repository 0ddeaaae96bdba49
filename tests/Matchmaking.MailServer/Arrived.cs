using System.Globalization;

namespace Matchmaking.MailServer;

/// <summary>A mail that the server took.</summary>
/// <param name="Number">In the order in which they came.</param>
/// <param name="Answered">Whether the server could say so before the connection was cut.</param>
public sealed record Arrived(int Number, string To, bool Answered, string File)
{
    public const string Log = "arrived.txt";

    public static IReadOnlyList<Arrived> In(string folder) => System.IO.File.Exists(Path.Combine(folder, Log))
        ? [.. System.IO.File.ReadAllText(Path.Combine(folder, Log)).Split('\n')[..^1].Select(line => Read(line.Split('\t'), folder))]
        : [];

    static Arrived Read(string[] parts, string folder)
    {
        var number = int.Parse(parts[0], CultureInfo.InvariantCulture);
        return new Arrived(number, parts[1], parts[2] == "answered", Path.Combine(folder, $"{number:D6}.eml"));
    }
}
