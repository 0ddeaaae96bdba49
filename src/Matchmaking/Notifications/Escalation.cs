using Matchmaking.Clocks;

namespace Matchmaking.Notifications;

/// <summary>Who helps when a step is late: a setting (product, Clocks).</summary>
/// <param name="GlobalAtOnce">The global entity at once, as in the demo; else the nearest who can help.</param>
public sealed record Escalation(bool GlobalAtOnce)
{
    /// <summary>Reads <c>Matchmaking:Clocks:Escalation</c>: <c>global</c>, the default, or <c>nearest</c>.</summary>
    public static Escalation From(IConfiguration configuration) => new(configuration["Matchmaking:Clocks:Escalation"] is not "nearest");

    public IEnumerable<Reader> For(Step step, Circle circle) =>
        GlobalAtOnce ? circle.Coordinators : Nearest(step, circle).FirstOrDefault(rung => rung.Any()) ?? [];

    /// <summary>What focal points owe goes to their alternates; all else to the lead, then to the head of the centre.</summary>
    static IEnumerable<IEnumerable<Reader>> Nearest(Step step, Circle circle) => OwedStep.All[step].ByFocalPoint
        ? [circle.Alternates, circle.Coordinators]
        : [circle.Named(circle.Need.Lead), circle.Heads, circle.Coordinators];
}
