using System.Globalization;

namespace Matchmaking.MailServer;

/// <summary>What goes wrong with a mail.</summary>
public enum Fault
{
    None,

    /// <summary>The addressee is not served now: 451.</summary>
    NotNow,

    /// <summary>The text is not kept now: 452.</summary>
    NotKept,

    /// <summary>The connection is cut before anything is kept.</summary>
    CutBefore,

    /// <summary>The mail is kept, and the connection is cut before that is said: whoever sent it cannot know.</summary>
    CutAfter,
}

/// <summary>How the server behaves.</summary>
/// <param name="Folder">Where it keeps what it takes.</param>
/// <param name="Port">Any that is free where it is 0.</param>
/// <param name="Fails">The share of mails that go wrong, all kinds of fault alike.</param>
/// <param name="Slow">How long it thinks over each mail.</param>
/// <param name="Silent">It lets everybody connect and says nothing.</param>
public sealed record Behaviour(string Folder, int Port, double Fails, int Seed, TimeSpan Slow, bool Silent)
{
    /// <summary>What follows the folder: <c>fails=0.2 seed=7 slow=20 port=2525 silent=true</c>.</summary>
    public static Behaviour From(string[] arguments)
    {
        var told = arguments.Skip(1).Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new Behaviour(
            arguments[0],
            int.Parse(told.GetValueOrDefault("port", "0"), CultureInfo.InvariantCulture),
            double.Parse(told.GetValueOrDefault("fails", "0"), CultureInfo.InvariantCulture),
            int.Parse(told.GetValueOrDefault("seed", "1"), CultureInfo.InvariantCulture),
            TimeSpan.FromMilliseconds(int.Parse(told.GetValueOrDefault("slow", "0"), CultureInfo.InvariantCulture)),
            bool.Parse(told.GetValueOrDefault("silent", "false")));
    }
}

/// <summary>Decides by chance, the same for the same seed, which mail goes wrong and how.</summary>
public sealed class Faults(Behaviour behaviour)
{
    readonly Random chance = new(behaviour.Seed);

    public Fault Next()
    {
        lock (chance)
            return chance.NextDouble() < behaviour.Fails ? (Fault)chance.Next((int)Fault.NotNow, (int)Fault.CutAfter + 1) : Fault.None;
    }
}
