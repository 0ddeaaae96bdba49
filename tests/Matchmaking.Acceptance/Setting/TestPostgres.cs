namespace Matchmaking.Acceptance.Setting;

/// <summary>A running PostgreSQL whose login may create databases, and what ends it.</summary>
public sealed record TestPostgres(string ConnectionString, string Description, Func<ValueTask> End) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => End();
}
