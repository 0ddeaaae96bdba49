using System.Runtime.InteropServices;

namespace Matchmaking.Matching;

/// <summary>
/// All that scoring reads of an offer, in one line of the cache (64 bytes); which Parties it names stands in the bitmaps.
/// Subjects, regions, targets and kinds are sets of bits by <see cref="Facets"/>, languages by <see cref="LanguageBits"/>.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = Bytes)]
internal struct OfferRecord
{
    public const int Bytes = 64;

    public UInt128 Subjects;
    public ulong Languages;
    public uint Regions;
    public uint Targets;
    public ushort FreeKinds;
    public ushort KindsAtCost;
    public Window Window;
    public int Slots;
    public int Taken;
    public int Ended;
    public int Useful;

    /// <summary>The number of its organization; a need whose requester has the same number is its own.</summary>
    public int Organization;

    public readonly int FreeSlots => Slots - Taken;
}
