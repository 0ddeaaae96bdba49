using Matchmaking.Matching;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>
/// The formula of the text rule once more, for the side that cannot call it: what is known of the need is worked out once, the rest is
/// an expression over the weight that met and the number of the offer's terms. <see cref="WordsAndConcepts"/> is the rule itself.
/// </summary>
public static class TextFormula
{
    private const long LeastBar = 400;
    private const long MostBar = 2_000;
    private const int StretchUnit = 16;
    private const int Ceiling = TextScore.Most * 6 / 5;

    /// <summary>The bar of a need's text, before it is stretched by the length of an offer's.</summary>
    public static long BarOf(NeedText need, int typicalLength) =>
        Math.Clamp(need.Weight / 2, LeastBar, MostBar) * Stretch(need.Terms.Length, typicalLength);

    /// <summary>The text score, 0 to 120; $21 is the need's bar and $23 the typical length of a text.</summary>
    public static string InSql(string met, string length) =>
        $"least({TextScore.Most}, {Ceiling} * {met} / ({met} + $21 * {StretchInSql(length)} / {StretchUnit * StretchUnit}))";

    private static string StretchInSql(string length) =>
        $"greatest({StretchUnit}, floor(sqrt(({StretchUnit * StretchUnit} * {length} / $23)::float8))::bigint)";

    private static long Stretch(int length, int typicalLength) =>
        Math.Max(StretchUnit, (long)Math.Sqrt((long)StretchUnit * StretchUnit * length / typicalLength));
}
