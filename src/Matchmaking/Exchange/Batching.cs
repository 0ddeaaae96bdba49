using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Matchmaking.Exchange;

/// <summary>Cuts a flow of lines into batches that are small in lines and in text.</summary>
public static class Batching
{
    public static async IAsyncEnumerable<ImmutableArray<NumberedText>> InBatches(
        this IAsyncEnumerable<NumberedText> lines, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var batch = ImmutableArray.CreateBuilder<NumberedText>(ImportBatch.LargestLines);
        var text = 0;
        await foreach (var line in lines.WithCancellation(cancellation))
        {
            batch.Add(line);
            text += line.Text.Length;
            if (batch.Count < ImportBatch.LargestLines && text < ImportBatch.LargestText) continue;
            yield return batch.DrainToImmutable();
            text = 0;
        }
        if (batch.Count > 0) yield return batch.DrainToImmutable();
    }
}
