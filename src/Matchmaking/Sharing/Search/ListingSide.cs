namespace Matchmaking.Sharing;

/// <summary>The listings of all needs, or of all offers, newest first. Who has taken the row of them keeps it as it was.</summary>
internal sealed class ListingSide
{
    public IReadOnlyList<Listing> NewestFirst { get; private set; } = [];

    /// <summary>Takes listings in, or their newer state.</summary>
    public void Put(IReadOnlyCollection<Listing> changed)
    {
        if (changed.Count == 0) return;
        var replaced = changed.Select(listing => listing.RecordId).ToHashSet();
        var rows = new List<Listing>(NewestFirst.Count + changed.Count);
        var coming = changed.Order(Listing.NewestFirst).GetEnumerator();
        var more = coming.MoveNext();
        foreach (var kept in NewestFirst.Where(listing => !replaced.Contains(listing.RecordId)))
        {
            for (; more && Listing.NewestFirst.Compare(coming.Current, kept) < 0; more = coming.MoveNext()) rows.Add(coming.Current);
            rows.Add(kept);
        }
        for (; more; more = coming.MoveNext()) rows.Add(coming.Current);
        NewestFirst = rows;
    }
}
