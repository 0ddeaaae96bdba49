namespace Matchmaking.Exchange;

/// <summary>Placeholder.</summary>
public sealed class ImportViews;
