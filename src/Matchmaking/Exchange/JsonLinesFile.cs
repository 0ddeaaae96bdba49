using System.Runtime.CompilerServices;

namespace Matchmaking.Exchange;

/// <summary>Reads a file of lines as it arrives; blank lines are no records.</summary>
public static class JsonLinesFile
{
    const int Piece = 64 * 1024;

    public static async IAsyncEnumerable<NumberedText> Read(Stream file, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var reader = new StreamReader(file, leaveOpen: true);
        var cutter = new LineCutter();
        var piece = new char[Piece];
        while (await reader.ReadAsync(piece, cancellation) is > 0 and var length)
            foreach (var line in cutter.Cut(piece.AsMemory(0, length)))
                yield return line;
        foreach (var line in cutter.Rest()) yield return line;
    }
}
