using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Matchmaking.Acceptance.Setting;

/// <summary>What the store has recorded, to see that a refused call left nothing behind.</summary>
public static class Ledger
{
    /// <summary>All events and the version of every stream, as two numbers; what marks a failed append is none of them.</summary>
    public static async Task<(long Events, decimal Versions)> Recorded(this RunningService service)
    {
        var database = service.Services.GetRequiredService<NpgsqlDataSource>();
        await using var command = database.CreateCommand(
            """
            select (select count(*) from matchmaking.mt_events where type <> 'tombstone'),
                   (select coalesce(sum(version), 0) from matchmaking.mt_streams
                    where id not in (select stream_id from matchmaking.mt_events where type = 'tombstone'))
            """);
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await row.ReadAsync(TestContext.Current.CancellationToken);
        return (row.GetInt64(0), row.GetDecimal(1));
    }

    /// <summary>Does it and sees that events and versions are what they were.</summary>
    public static async Task<Reply> Leaves(this RunningService service, Func<Task<Reply>> attempt)
    {
        var before = await service.Recorded();
        var reply = await attempt();
        Assert.Equal(before, await service.Recorded());
        return reply;
    }
}
