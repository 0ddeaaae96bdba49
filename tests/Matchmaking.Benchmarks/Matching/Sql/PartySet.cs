namespace Matchmaking.Benchmarks.Matching;

/// <summary>A set of Parties by their place in the vocabulary, at most 256.</summary>
public readonly record struct PartySet(UInt128 Low, UInt128 High)
{
    /// <summary>How many Parties a set has room for.</summary>
    public const int Room = 256;

    /// <summary>The set of one Party.</summary>
    public static PartySet Of(int party) => party < 128 ? new(UInt128.One << party, 0) : new(0, UInt128.One << (party - 128));

    /// <summary>How many it holds.</summary>
    public int Count => (int)(UInt128.PopCount(Low) + UInt128.PopCount(High));

    /// <summary>Whether it holds none.</summary>
    public bool IsEmpty => (Low | High) == 0;

    /// <summary>The Parties of both.</summary>
    public static PartySet operator |(PartySet left, PartySet right) => new(left.Low | right.Low, left.High | right.High);

    /// <summary>The Parties that both hold.</summary>
    public static PartySet operator &(PartySet left, PartySet right) => new(left.Low & right.Low, left.High & right.High);

    /// <summary>The Parties that are not in it.</summary>
    public static PartySet operator ~(PartySet set) => new(~set.Low, ~set.High);
}
