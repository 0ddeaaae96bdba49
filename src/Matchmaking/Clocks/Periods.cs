namespace Matchmaking.Clocks;

/// <summary>How long each step may take: settings, with the product's defaults (product, Clocks).</summary>
public sealed record Periods(Period Endorsement, Period FirstIntroduction, Period Answer, Period Agreement)
{
    public static readonly Periods Default = new(new(0, 14), new(0, 14), new(1, 0), new(2, 0));

    /// <summary>Reads <c>Matchmaking:Clocks:Endorsement</c> and its like, each a calendar period.</summary>
    /// <exception cref="FormatException">A setting is no calendar period.</exception>
    public static Periods From(IConfiguration configuration) => new(
        Read(configuration, nameof(Endorsement)) ?? Default.Endorsement,
        Read(configuration, nameof(FirstIntroduction)) ?? Default.FirstIntroduction,
        Read(configuration, nameof(Answer)) ?? Default.Answer,
        Read(configuration, nameof(Agreement)) ?? Default.Agreement);

    /// <summary>The period of a step that somebody owes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Expiry is no step that somebody owes; its day is in the record.</exception>
    public Period Of(Step step) => step switch
    {
        Step.Endorsement => Endorsement,
        Step.FirstIntroduction => FirstIntroduction,
        Step.Answer => Answer,
        Step.Agreement => Agreement,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    static Period? Read(IConfiguration configuration, string step) =>
        configuration[$"Matchmaking:Clocks:{step}"] is { } text ? Period.Parse(text) : null;
}
