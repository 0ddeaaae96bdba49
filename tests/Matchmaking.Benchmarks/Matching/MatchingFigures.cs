namespace Matchmaking.Benchmarks.Matching;

/// <summary>What the engine costs at full size; milliseconds and bytes, null where it cannot be told.</summary>
public sealed record EngineFigures(
    double P50, double P99, double? BytesPerOffer, double? TextBytesPerOffer, double TermsPerOffer, double BuildMs, double OpenNeedsMs, int SurvivorsP50);

/// <summary>What another engine costs on the same records, and whether its rows are the same.</summary>
public sealed record PeerFigures(double P50, double P99, bool SameRows, int Needs, double EngineP50, double LoadMs);

/// <summary>What the engine costs at a smaller size, without open needs.</summary>
public sealed record SizeFigures(int Offers, double P50, double P99, double BuildMs, int SurvivorsP50);

/// <summary>How long a node takes to start from a snapshot, and whether it starts with the same lists.</summary>
public sealed record SnapshotFigures(double? Ms, bool? SameLists);

/// <summary>How long an engine takes to be made from the last state of every record, and whether it has the lists that events left in another.</summary>
public sealed record RebuildFigures(double? Ms, bool? SameLists);

/// <summary>What the events cost that come to an engine in service.</summary>
public sealed record EventFigures(
    Percentiles NewOffer, Percentiles OfferLeaves, Percentiles NeedOpens, Percentiles CapacityChange, RefillFigures Refills);

/// <summary>Reading, after all events together, each list that they changed, and how many of these had used up their spare rows and were searched for anew.</summary>
public sealed record RefillFigures(int Lists, double Ms);

/// <summary>All that was measured in one shape.</summary>
public sealed record ShapeFigures(
    EngineFigures Engine,
    PeerFigures? Postgres,
    PeerFigures? Lucene,
    Percentiles NewOffer,
    Percentiles OfferLeaves,
    Percentiles NeedOpens,
    Percentiles CapacityChange,
    RefillFigures Refills,
    double BytesPerQuery,
    double StreamGBs,
    double LimitMs,
    string Hash,
    SnapshotFigures Snapshot,
    RebuildFigures Rebuild,
    IReadOnlyList<SizeFigures> Sizes);
