using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>How soon a notice travels beyond the inbox, where it lies at once; what comes first is more urgent.</summary>
public enum Pace
{
    Now,
    Daily,
    Weekly,
}

/// <summary>Paces by their words.</summary>
public static class Paces
{
    public static IReadOnlyList<Pace> All { get; } = Enum.GetValues<Pace>();

    public static Pace? Named(string? word) => All.Cast<Pace?>().FirstOrDefault(pace => pace!.Value.Word() == word);
}
