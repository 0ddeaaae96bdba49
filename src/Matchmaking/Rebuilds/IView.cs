using System.Collections.Immutable;
using Marten;

namespace Matchmaking.Rebuilds;

/// <summary>Something that is kept beside the events, follows from them, and can be made anew from them.</summary>
public interface IView
{
    /// <summary>The word by which it is asked for.</summary>
    string Name { get; }

    ViewKind Kind { get; }

    /// <summary>How many rows it has.</summary>
    Task<long> Rows(CancellationToken cancellation);

    /// <summary>How much there is to look at, in whatever it counts: its rows, or the events that it reads.</summary>
    Task<long> Work(CancellationToken cancellation);

    /// <summary>Looks at the next portion of it, and mends what differs where it is asked to.</summary>
    Task<Portion> Look(Looking looking, CancellationToken cancellation);
}

/// <summary>How a view follows the events.</summary>
public enum ViewKind
{
    /// <summary>A row a record, written with each event.</summary>
    Records,

    /// <summary>Rows that the events of several records move, written with each event.</summary>
    Clocks,

    /// <summary>Followed in order, in memory on each node, with lists that are saved.</summary>
    Ranking,

    /// <summary>Followed in memory, on each node.</summary>
    Memory,
}

/// <summary>What a portion is to look at.</summary>
/// <param name="Session">What is mended is saved with it, together with how far the rebuild has come.</param>
/// <param name="After">The last record of the portion before.</param>
/// <param name="Again">Records that were mended and are looked at once more; else none.</param>
/// <param name="Tell">Tells how far a long portion has come; says whether to go on.</param>
public sealed record Looking(
    IDocumentSession Session, bool Mends, Guid After, ImmutableArray<Guid> Again, DateTimeOffset Now, Func<long, Task<bool>> Tell);

/// <summary>What a portion found.</summary>
/// <param name="After">Its last record, where there may be more; null where it was the last portion.</param>
public sealed record Portion(long Looked, Guid? After, ImmutableArray<Difference> Differences)
{
    /// <summary>It was to stop before it was done.</summary>
    public bool BrokeOff { get; init; }

    public static readonly Portion Stopped = new(0, null, []) { BrokeOff = true };
}

/// <summary>A row that does not say what the events say.</summary>
/// <param name="What">missing, extra or other.</param>
/// <param name="Fields">The fields that say something else; never what they say.</param>
public sealed record Difference(Guid RecordId, string What, ImmutableArray<string> Fields)
{
    public static Difference Missing(Guid recordId) => new(recordId, "missing", []);

    public static Difference Extra(Guid recordId) => new(recordId, "extra", []);

    public static Difference Other(Guid recordId, ImmutableArray<string> fields) => new(recordId, "other", fields);
}
