using System.Runtime.InteropServices;

namespace Matchmaking.Matching;

/// <summary>Columns of plain values on their way to a snapshot and back: as they lie in memory, after their number.</summary>
internal static class Columns
{
    public static void Put<T>(this BinaryWriter snapshot, ReadOnlySpan<T> values) where T : unmanaged
    {
        snapshot.Write(values.Length);
        snapshot.Write(MemoryMarshal.AsBytes(values));
    }

    public static T[] Take<T>(this BinaryReader snapshot) where T : unmanaged
    {
        var values = GC.AllocateUninitializedArray<T>(snapshot.ReadInt32());
        snapshot.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>Fills a column that is there already, and gives how many values came.</summary>
    public static int Take<T>(this BinaryReader snapshot, Span<T> room) where T : unmanaged
    {
        var count = snapshot.ReadInt32();
        snapshot.BaseStream.ReadExactly(MemoryMarshal.AsBytes(room[..count]));
        return count;
    }

    public static void Put(this BinaryWriter snapshot, IReadOnlyCollection<string> texts)
    {
        snapshot.Write(texts.Count);
        foreach (var text in texts)
            snapshot.Write(text);
    }

    public static IReadOnlyList<string> TakeTexts(this BinaryReader snapshot)
    {
        var texts = new string[snapshot.ReadInt32()];
        for (var place = 0; place < texts.Length; place++)
            texts[place] = snapshot.ReadString();
        return texts;
    }

    public static void Put(this BinaryWriter snapshot, IReadOnlyDictionary<int, string[]> byNumber)
    {
        snapshot.Write(byNumber.Count);
        foreach (var (dense, texts) in byNumber)
        {
            snapshot.Write(dense);
            snapshot.Put(texts);
        }
    }

    public static void TakeInto(this BinaryReader snapshot, Dictionary<int, string[]> byNumber)
    {
        for (var left = snapshot.ReadInt32(); left > 0; left--)
        {
            var dense = snapshot.ReadInt32();
            byNumber[dense] = [.. snapshot.TakeTexts()];
        }
    }
}
