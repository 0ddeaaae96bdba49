using Marten;

namespace Matchmaking.Rebuilds;

/// <summary>Works on rebuilds, in this process: a portion at a time.</summary>
public sealed class RebuildWork(AllViews views, IDocumentStore store, TimeProvider time)
{
    /// <summary>Tells this process from those before it and beside it.</summary>
    public Guid Node { get; } = Guid.NewGuid();

    /// <summary>Hears how far a long portion has come, where somebody looks on.</summary>
    public Action<Rebuild>? Told { get; set; }

    /// <summary>Looks at the next portion, unless it is to stop; how far it came is saved with the session.</summary>
    public async Task<Rebuild> Next(Rebuild rebuild, IDocumentSession session, CancellationToken cancellation)
    {
        var begun = rebuild.TakenUpBy(Node, time.GetUtcNow());
        var after = await session.LoadAsync<StopAsked>(begun.Id, cancellation) is { } asked
            ? begun.Stop(asked.By, time.GetUtcNow())
            : await Look(begun, session, cancellation);
        session.Store(after);
        return after;
    }

    async Task<Rebuild> Look(Rebuild rebuild, IDocumentSession session, CancellationToken cancellation)
    {
        if (rebuild.Present is not { } present) return rebuild;
        var looking = new Looking(
            session, rebuild.Mends, rebuild.After, rebuild.Again, time.GetUtcNow(), done => Tell(rebuild, done, cancellation));
        var portion = await views.Named(present.View).Look(looking, cancellation);
        return rebuild.With(portion, time.GetUtcNow());
    }

    /// <summary>How far a long portion has come is saved apart from what it does.</summary>
    async Task<bool> Tell(Rebuild rebuild, long done, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<StopAsked>(rebuild.Id, cancellation) is not null) return false;
        var told = rebuild.Told(done, time.GetUtcNow());
        Told?.Invoke(told);
        session.Store(told);
        await session.SaveChangesAsync(cancellation);
        return true;
    }
}
