using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Matchmaking.Matching;

/// <summary>What there is to remember of a list that was saved: whether another says the same, and who stood at its head.</summary>
/// <param name="Hash">Over the rules version and all rows; 0 where no list is there.</param>
public sealed record SavedList(UInt128 Hash, ImmutableArray<Guid> Head)
{
    static readonly SavedList None = new(0, []);

    public bool IsThere => Hash != 0;

    public static SavedList Of(Shortlist? list) => list is null
        ? None
        : new(HashOf(list), [.. list.Candidates.Take(Shortlist.Head).Select(row => row.OfferId)]);

    public bool Equals(SavedList? other) => Hash == other?.Hash;

    public override int GetHashCode() => Hash.GetHashCode();

    // Every page of events hashes hundreds of lists: as numbers, for to write them out first took as long as to make them.
    static UInt128 HashOf(Shortlist list)
    {
        var rows = new byte[sizeof(int) + list.Candidates.Length * BytesOfRow];
        BinaryPrimitives.WriteInt32LittleEndian(rows, list.Rules);
        var left = rows.AsSpan(sizeof(int));
        foreach (var row in list.Candidates)
        {
            row.OfferId.TryWriteBytes(left);
            MemoryMarshal.Write(left[BytesOfId..], row.Factors);
            left = left[BytesOfRow..];
        }
        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(rows));
    }

    const int BytesOfId = 16;
    static readonly int BytesOfRow = BytesOfId + Unsafe.SizeOf<Factors>();
}
