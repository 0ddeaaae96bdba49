using System.Collections.Immutable;
using Matchmaking.Clocks;

namespace Matchmaking.Notifications;

/// <summary>Those who stand on a rung of the ladder of help.</summary>
/// <param name="Name">alternate, lead, head or global.</param>
public sealed record Rung(string Name, ImmutableArray<Reader> Readers);

/// <summary>Who helps when a step is late: a setting (product, Clocks).</summary>
/// <param name="GlobalAtOnce">The global entity at once, as in the demo; else a rung further for every week.</param>
public sealed record Escalation(bool GlobalAtOnce)
{
    /// <summary>Reads <c>Matchmaking:Clocks:Escalation</c>: <c>global</c>, the default in the demo, or <c>ladder</c>, the default elsewhere.</summary>
    public static Escalation From(IConfiguration configuration) => new(
        (configuration["Matchmaking:Clocks:Escalation"] ?? (configuration.GetValue("Matchmaking:Demo", false) ? Global : "ladder")) == Global);

    /// <summary>Who is asked in a week of lateness: rungs on which nobody stands are passed over, and the last one stays.</summary>
    /// <param name="period">1 when the time is just over.</param>
    public Rung For(Step step, Circle circle, int period = 1)
    {
        var ladder = (GlobalAtOnce ? [Coordinators(circle)] : Ladder(step, circle)).Where(rung => !rung.Readers.IsEmpty).ToArray();
        return ladder is [] ? new Rung(Global, []) : ladder[Math.Min(period, ladder.Length) - 1];
    }

    /// <summary>What focal points owe goes to their alternates; all else to the lead, then to the head of the centre; then to the global entity.</summary>
    static Rung[] Ladder(Step step, Circle circle) => OwedStep.All[step].ByFocalPoint
        ? [new("alternate", [.. circle.Alternates]), Coordinators(circle)]
        : [
            new("lead", [.. circle.Named(circle.Need.Lead)]),
            new("head", [.. circle.Heads]),
            Coordinators(circle),
        ];

    static Rung Coordinators(Circle circle) => new(Global, [.. circle.Coordinators]);

    const string Global = "global";
}
