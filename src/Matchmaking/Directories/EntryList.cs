using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Directories;

/// <summary>The entries of a directory: calls by their deadline, all else by its title.</summary>
public sealed class EntryList(IDocumentStore store)
{
    public async Task<Page<Entry>> Read(EntryKind kind, EntryFilter filter, string language, DateOnly today, string? cursor, int? take)
    {
        await using var session = store.QuerySession();
        var all = await session.Query<Entry>().Where(entry => entry.Kind == kind && entry.RemovedAt == null).ToListAsync();
        var found = all.Where(entry => filter.Fits(entry, today))
            .OrderBy(entry => entry.Content.Deadline ?? DateOnly.MaxValue)
            .ThenBy(entry => entry.Content.Title.In(language), StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(entry => entry.Id);
        return Offset.Cut([.. found.Skip(Offset.Read(cursor)).Take(Cursor.Rows(take) + 1)], Offset.Read(cursor), Cursor.Rows(take));
    }

    /// <summary>An entry of this directory, also one that was taken out: what cites it keeps its title.</summary>
    public async Task<Entry?> Find(EntryKind kind, Guid entryId)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Entry>(entryId) is { } entry && entry.Kind == kind ? entry : null;
    }

    /// <summary>Entries that a record cites, in its order, with those that were taken out since.</summary>
    public async Task<IReadOnlyList<Entry>> Titled(IReadOnlyList<Guid> entryIds)
    {
        if (entryIds.Count == 0) return [];
        await using var session = store.QuerySession();
        var entries = (await session.LoadManyAsync<Entry>(entryIds)).ToDictionary(entry => entry.Id);
        return [.. entryIds.Where(entries.ContainsKey).Select(entryId => entries[entryId])];
    }

    /// <summary>The calls that are open on a day and end some time, the nearest end first.</summary>
    public async Task<IReadOnlyList<Entry>> EndingAfter(DateOnly today, int most)
    {
        await using var session = store.QuerySession();
        return await session.Query<Entry>()
            .Where(entry => entry.Kind == EntryKind.Opportunity && entry.RemovedAt == null && entry.Content.Deadline >= today)
            .OrderBy(entry => entry.Content.Deadline).Take(most).ToListAsync();
    }

    public async Task<long> VersionOf(Guid entryId)
    {
        await using var session = store.QuerySession();
        return (await session.Events.FetchStreamStateAsync(entryId))?.Version ?? 0;
    }
}
