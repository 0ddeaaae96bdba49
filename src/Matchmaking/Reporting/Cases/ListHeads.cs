using Matchmaking.Matching;

namespace Matchmaking.Reporting;

/// <summary>Which offers stand among the first five of the list of each open need, as of a moment.</summary>
public sealed record ListHeads(IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> ByNeed)
{
    public static readonly ListHeads None = new(new Dictionary<Guid, IReadOnlyList<Guid>>());

    /// <summary>Requests for information have no list.</summary>
    public bool IsEmpty(Guid needId) => ByNeed.TryGetValue(needId, out var head) && head.Count == 0;

    public bool HasSome(Guid needId) => ByNeed.TryGetValue(needId, out var head) && head.Count > 0;

    public static ListHeads Of(KnownRecords known) => known.Engine is { } engine
        ? new(known.OpenNeeds.ToDictionary(needId => needId, needId => (IReadOnlyList<Guid>)[.. engine.Best(needId, Shortlist.Head).Select(row => row.OfferId)]))
        : None;
}
