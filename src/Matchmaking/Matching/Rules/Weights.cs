namespace Matchmaking.Matching;

/// <summary>What each of the nine factors can add to a score; together they sum to 1000.</summary>
public sealed record Weights(int Subject, int Place, int Text, int Kind, int Target, int Language, int Load, int Time, int Record)
{
    /// <summary>What the weights of every rules version sum to.</summary>
    public const int Total = 1000;

    /// <summary>The weights of rules version 1.</summary>
    public static readonly Weights First = new(240, 160, 120, 120, 120, 100, 60, 40, 40);

    /// <summary>The nine in their order.</summary>
    public IReadOnlyList<int> Values() => [Subject, Place, Text, Kind, Target, Language, Load, Time, Record];

    /// <summary>Reads <c>subject:240,place:160,…</c>; the error says which factor is missing, named twice, unknown or negative, or that the sum is off.</summary>
    public static Weights? Read(string written, out Wording? error)
    {
        var parts = written.Split(',').Select(part => part.Split(':')).ToList();
        error = WhatIsWrong(parts);
        if (error is not null)
            return null;
        var named = parts.ToDictionary(part => part[0].Trim(), part => int.Parse(part[1]));
        return Of([.. FactorNames.All.Select(factor => named[factor])]);
    }

    /// <summary>
    /// The weights in which nine shares stand to one another, whatever they sum to: whole points by the largest remainder, and of equal
    /// remainders the earlier factor's, so that the sum is <see cref="Total"/>.
    /// </summary>
    public static Weights InProportion(IReadOnlyList<int> shares)
    {
        long all = shares.Sum(share => (long)share);
        long[] points = [.. shares.Select(share => share * (long)Total)];
        int[] whole = [.. points.Select(point => (int)(point / all))];
        foreach (var factor in Enumerable.Range(0, whole.Length).OrderByDescending(factor => points[factor] % all).Take(Total - whole.Sum()))
            whole[factor]++;
        return Of(whole);
    }

    /// <summary>As it is read and as addresses carry it: <c>subject:240,place:160,…</c></summary>
    public string Word() => string.Join(',', FactorNames.All.Zip(Values(), (factor, weight) => $"{factor}:{weight}"));

    private static Wording? WhatIsWrong(List<string[]> parts)
    {
        if (parts.Find(part => part.Length != 2 || !int.TryParse(part[1], out var weight) || weight < 0) is { } odd)
            return $"{string.Join(':', odd)} is not a factor with a weight, such as subject:240";
        var names = parts.Select(part => part[0].Trim()).ToList();
        if (!names.Order(StringComparer.Ordinal).SequenceEqual(FactorNames.All.Order(StringComparer.Ordinal)))
            return $"name each of the nine factors once: {string.Join(", ", FactorNames.All)}";
        var sum = parts.Sum(part => long.Parse(part[1]));
        return Wording.Unless(sum == Total, $"the weights sum to {sum} and must sum to {Total}");
    }

    private static Weights Of(int[] nine) =>
        new(nine[0], nine[1], nine[2], nine[3], nine[4], nine[5], nine[6], nine[7], nine[8]);
}
