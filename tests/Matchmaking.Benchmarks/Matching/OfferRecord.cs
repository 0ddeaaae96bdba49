using System.Runtime.InteropServices;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>All that scoring reads of an offer but its text, in 64 bytes: one line of the cache.</summary>
[StructLayout(LayoutKind.Sequential, Size = Bytes)]
public readonly struct OfferRecord
{
    public const int Bytes = 64;

    // A place holds one more than the number of a Party or a region, so that 0 is none.
    private const int MostParties = 6;
    private const int RegionAt = 48;
    private const int WorldAt = 56;

    public readonly UInt128 Subjects;
    public readonly ulong Places;
    public readonly int Offer;
    public readonly int First;
    public readonly int Last;
    public readonly int Organization;
    public readonly uint Targets;
    public readonly uint Languages;
    public readonly ushort FreeKinds;
    public readonly ushort KindsAtCost;
    public readonly ushort Ended;
    public readonly ushort Useful;
    public readonly byte Slots;
    public readonly byte Free;
    public readonly byte SubjectQuarter;
    public readonly byte TargetQuarter;
    public readonly byte KindQuarter;

    public OfferRecord(int place, OfferNumbers offer)
    {
        if (offer.NamedParties.Length > MostParties || offer.Regions.Length > 1)
            throw new ArgumentException("The record holds six Parties and one region.", nameof(offer));
        for (var named = 0; named < offer.NamedParties.Length; named++)
            Places |= (ulong)(offer.NamedParties[named] + 1) << 8 * named;
        Places |= offer.Regions is [var region] ? (ulong)(region + 1) << RegionAt : 0;
        Places |= offer.Worldwide ? 1UL << WorldAt : 0;
        (Offer, Subjects, Targets, Languages, Organization) = (place, offer.Subjects, offer.Targets, offer.Languages, offer.Organization);
        (FreeKinds, KindsAtCost) = ((ushort)offer.FreeKinds, (ushort)offer.KindsAtCost);
        (First, Last) = (offer.First, offer.Last);
        (Ended, Useful, Slots, Free) = ((ushort)offer.Ended, (ushort)offer.Useful, (byte)offer.Slots, (byte)offer.Free);
        (SubjectQuarter, TargetQuarter, KindQuarter) = ((byte)offer.SubjectQuarter, (byte)offer.TargetQuarter, (byte)offer.KindQuarter);
    }

    public int Region => (int)(Places >> RegionAt & 0xFF);

    public bool Worldwide => Places >> WorldAt != 0;

    /// <summary>The named Parties, a byte each.</summary>
    public ulong Parties => Places & ((1UL << RegionAt) - 1);
}
