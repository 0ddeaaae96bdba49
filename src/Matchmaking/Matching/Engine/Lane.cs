using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Matchmaking.Matching;

/// <summary>As many records as the machine takes at once, a bit each. One algorithm over both widths gives the same bits by construction.</summary>
internal interface ILane<T> where T : unmanaged, ILane<T>
{
    /// <summary>How many words it takes.</summary>
    static abstract int Words { get; }

    static abstract T None { get; }

    static abstract T All { get; }

    static abstract T Load(ref ulong first, int word);

    static abstract T operator &(T one, T other);

    static abstract T operator |(T one, T other);

    static abstract T operator ^(T one, T other);

    /// <summary>Those of one who are not in the other.</summary>
    static abstract T Without(T one, T other);

    bool IsNone { get; }

    void Store(ref ulong first, int word);
}

/// <summary>Which lanes this machine has.</summary>
internal static class Lanes
{
    public static bool AreWide => Vector512.IsHardwareAccelerated || Vector256.IsHardwareAccelerated;
}

/// <summary>512 records at once; machines with less do it in two or four steps.</summary>
internal readonly struct WideLane(Vector512<ulong> bits) : ILane<WideLane>
{
    private readonly Vector512<ulong> bits = bits;

    public static int Words => Vector512<ulong>.Count;

    public static WideLane None => default;

    public static WideLane All => new(Vector512<ulong>.AllBitsSet);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLane Load(ref ulong first, int word) => new(Vector512.LoadUnsafe(ref first, (nuint)word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLane operator &(WideLane one, WideLane other) => new(one.bits & other.bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLane operator |(WideLane one, WideLane other) => new(one.bits | other.bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLane operator ^(WideLane one, WideLane other) => new(one.bits ^ other.bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideLane Without(WideLane one, WideLane other) => new(Vector512.AndNot(one.bits, other.bits));

    public bool IsNone => bits == Vector512<ulong>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong first, int word) => bits.StoreUnsafe(ref first, (nuint)word);
}

/// <summary>64 records at once, for machines without wide registers.</summary>
internal readonly struct WordLane(ulong bits) : ILane<WordLane>
{
    private readonly ulong bits = bits;

    public static int Words => 1;

    public static WordLane None => default;

    public static WordLane All => new(ulong.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLane Load(ref ulong first, int word) => new(Unsafe.Add(ref first, word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLane operator &(WordLane one, WordLane other) => new(one.bits & other.bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLane operator |(WordLane one, WordLane other) => new(one.bits | other.bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLane operator ^(WordLane one, WordLane other) => new(one.bits ^ other.bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLane Without(WordLane one, WordLane other) => new(one.bits & ~other.bits);

    public bool IsNone => bits == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong first, int word) => Unsafe.Add(ref first, word) = bits;
}
