using Matchmaking.Matching;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>
/// The formula of the text rule once more, for the side that cannot call it: what is known of the need is worked out once, the rest is
/// an expression over what met and the number of the offer's terms. The text rule of the service is the rule itself.
/// </summary>
public static class TextFormula
{
    private const int Ceiling = TextScore.Most * 6 / 5;
    private const int DiscountOfStep = 5_632;
    private const int MostSteps = 128;

    // 2^(k/8) in 65536ths.
    private static readonly int[] Eighths = [65_536, 71_468, 77_936, 84_990, 92_682, 101_070, 110_218, 120_194];

    /// <summary>What an offer's terms bring a need; $19 to $20 and $24 to $25 are the need's terms, their units and what each brings.</summary>
    public const string Asked = """
        select term, unit, outstanding, mentioned
        from unnest($19::int[], $20::int[], $24::int[], $25::int[]) as asked (term, unit, outstanding, mentioned)
        """;

    /// <summary>What of the need the terms of a text <c>t</c> meet: each unit counts once, by the best that met it.</summary>
    public static readonly string Met = $"""
        select sum(unit.best) from (
            select max(case when said.term < 0 then a.outstanding else greatest(a.mentioned - {Discount("cardinality(t.terms)")}, 0) end) as best
            from unnest(t.terms) as said (term) join asked a on a.term = said.term & {int.MaxValue}
            group by a.unit) unit
        """;

    /// <summary>The lengths of texts from which a mention brings a step less.</summary>
    public static long[] Bounds(int typicalLength) =>
        [.. Enumerable.Range(0, MostSteps + 1).Select(step => ((long)typicalLength * Eighths[step % 8] << (step / 8)) >> 16)];

    /// <summary>The text score, 0 to 120; $21 is the need's bar.</summary>
    public static string InSql(string met) => $"least({TextScore.Most}, {Ceiling} * {met} / ({met} + $21))";

    private static string Discount(string length) => $"greatest(width_bucket({length}::bigint, $23::bigint[]) - 1, 0) * {DiscountOfStep} / 1000";
}
