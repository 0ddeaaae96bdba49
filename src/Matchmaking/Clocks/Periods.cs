using System.Collections.Frozen;

namespace Matchmaking.Clocks;

/// <summary>How long each step that somebody owes may take: the product's defaults, unless a setting says otherwise.</summary>
public sealed class Periods
{
    public static readonly Periods Default = From(new ConfigurationBuilder().Build());

    readonly FrozenDictionary<Step, Period> ordinary, urgent;

    Periods(FrozenDictionary<Step, Period> ordinary, FrozenDictionary<Step, Period> urgent) => (this.ordinary, this.urgent) = (ordinary, urgent);

    /// <summary>
    /// Reads <c>Matchmaking:Clocks:Endorsement</c>, <c>Matchmaking:Clocks:Urgent:Endorsement</c> and their like, each a calendar period.
    /// </summary>
    /// <exception cref="FormatException">A setting is no calendar period.</exception>
    public static Periods From(IConfiguration configuration)
    {
        var clocks = configuration.GetSection("Matchmaking:Clocks");
        var ordinary = Steps.Owed.ToFrozenDictionary(step => step, step => Read(clocks, step) ?? step.Rule().Period!);
        return new(
            ordinary,
            Steps.Owed.ToFrozenDictionary(step => step, step => Read(clocks.GetSection("Urgent"), step) ?? step.Rule().Urgent ?? ordinary[step]));
    }

    /// <summary>The period of a step that somebody owes.</summary>
    public Period Of(Step step, bool isUrgent = false) => (isUrgent ? urgent : ordinary)[step];

    static Period? Read(IConfiguration clocks, Step step) => clocks[step.ToString()] is { } text ? Period.Parse(text) : null;
}
