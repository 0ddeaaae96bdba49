using Matchmaking.Sharing;

namespace Matchmaking.Rebuilds;

/// <summary>What lists and searches find, in memory: it is read again from the rows, which a rebuild may have mended.</summary>
public sealed class FoundRecords(Listings listings) : IView
{
    public string Name => "listing";

    public ViewKind Kind => ViewKind.Memory;

    public Task<long> Rows(CancellationToken cancellation) => Task.FromResult((long)listings.Extent.Rows);

    public Task<long> Work(CancellationToken cancellation) => Rows(cancellation);

    /// <summary>There is nothing to compare: whoever asks gets what was read of the rows.</summary>
    public async Task<Portion> Look(Looking looking, CancellationToken cancellation)
    {
        if (looking.Mends) await listings.ReadAnew(cancellation);
        return new Portion(listings.Extent.Rows, null, []);
    }
}
