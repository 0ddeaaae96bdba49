namespace Matchmaking.Database;

/// <summary>PostgreSQL cannot be had; the message is for the person who started the service and says what to do.</summary>
public sealed class PostgresUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
