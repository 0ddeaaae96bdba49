namespace Matchmaking.Benchmarks.Matching;

/// <summary>What a run of the bench measures; without arguments, everything at full size.</summary>
public sealed record BenchOptions
{
    public const string Usage =
        "bench matching [--offers N] [--needs N] [--open-needs N] [--peer-needs N] [--shape skewed|hard|both] [--peers on|off] [--seed N]";

    /// <summary>As many as a list shows.</summary>
    public const int Take = 20;

    public int Offers { get; private init; } = 1_000_000;

    public int Needs { get; private init; } = 1_000;

    public int OpenNeeds { get; private init; } = 100_000;

    /// <summary>Of so many needs PostgreSQL and Lucene.Net are asked: one of their answers takes as long as hundreds of the engine's.</summary>
    public int PeerNeeds { get; private init; } = 200;

    public IReadOnlyList<Shape> Shapes { get; private init; } = [Shape.Skewed, Shape.Hard];

    public bool Peers { get; private init; } = true;

    public long Seed { get; private init; } = 20_260_601;

    /// <summary>So many offers and needs come, leave and change in the measured events, each kind.</summary>
    public int Events => Math.Clamp(Offers / 20, 50, 1_000);

    /// <summary>So many turns come before those that are timed, for code to be compiled as well as it will be.</summary>
    public int WarmingTurns => Events / 5;

    public static BenchOptions? Read(IReadOnlyList<string> args)
    {
        var options = new BenchOptions();
        for (var place = 0; place < args.Count; place += 2)
        {
            if (place + 1 == args.Count || options.With(args[place], args[place + 1]) is not { } read)
                return null;
            options = read;
        }
        return options;
    }

    private BenchOptions? With(string name, string value) => (name, value) switch
    {
        ("--offers", _) when int.TryParse(value, out var offers) && offers > 0 => this with { Offers = offers },
        ("--needs", _) when int.TryParse(value, out var needs) && needs > 0 => this with { Needs = needs },
        ("--open-needs", _) when int.TryParse(value, out var open) && open >= 0 => this with { OpenNeeds = open },
        ("--peer-needs", _) when int.TryParse(value, out var needs) && needs > 0 => this with { PeerNeeds = needs },
        ("--seed", _) when long.TryParse(value, out var seed) => this with { Seed = seed },
        ("--peers", "on" or "off") => this with { Peers = value == "on" },
        ("--shape", "both") => this,
        ("--shape", "skewed") => this with { Shapes = [Shape.Skewed] },
        ("--shape", "hard") => this with { Shapes = [Shape.Hard] },
        _ => null,
    };
}
