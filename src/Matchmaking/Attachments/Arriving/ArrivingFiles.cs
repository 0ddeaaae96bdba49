using Marten;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace Matchmaking.Attachments.Arriving;

/// <summary>How far a file has come that is sent piece by piece.</summary>
public sealed record ArrivingFile(long Offset, long Length);

/// <summary>Keeps what has arrived of files, each for who sends it, until it is attached or a day has passed.</summary>
public sealed class ArrivingFiles(NpgsqlDataSource database)
{
    const string Rows = "arriving_files";

    /// <summary>So many can be under way for one person; another one takes the place of the oldest.</summary>
    const int Most = 5;

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public static void AddTo(StoreOptions store)
    {
        var rows = new Table($"{store.DatabaseSchemaName}.{Rows}");
        rows.AddColumn<Guid>("id").AsPrimaryKey();
        rows.AddColumn<Guid>("person_id").NotNull().AddIndex();
        rows.AddColumn<int>("length").NotNull();
        rows.AddColumn<DateTimeOffset>("begun_at").NotNull();
        rows.AddColumn("content", "bytea").NotNull();
        store.Storage.ExtendedSchemaObjects.Add(rows);
    }

    public async Task Begin(Guid fileId, Guid personId, long length, DateTimeOffset now)
    {
        await using var begun = database.CreateCommand($"""
            with gone as (
                delete from matchmaking.{Rows} where begun_at < $4 or id in (
                    select id from matchmaking.{Rows} where person_id = $2 order by begun_at desc offset {Most - 1}))
            insert into matchmaking.{Rows} (id, person_id, length, begun_at, content) values ($1, $2, $3, $5, '')
            """);
        foreach (var value in new object[] { fileId, personId, (int)length, now.ToUniversalTime() - Lifetime, now.ToUniversalTime() })
            begun.Parameters.AddWithValue(value);
        await begun.ExecuteNonQueryAsync();
    }

    public async Task<ArrivingFile?> Find(Guid fileId, Guid personId)
    {
        await using var sought = Of(fileId, personId, $"select octet_length(content), length from matchmaking.{Rows} where id = $1 and person_id = $2");
        await using var rows = await sought.ExecuteReaderAsync();
        return await rows.ReadAsync() ? new ArrivingFile(rows.GetInt32(0), rows.GetInt32(1)) : null;
    }

    /// <summary>Adds a piece behind what is there; false where something else is there by now.</summary>
    public async Task<bool> Add(Guid fileId, Guid personId, long offset, byte[] piece)
    {
        await using var added = Of(
            fileId, personId, $"update matchmaking.{Rows} set content = content || $3 where id = $1 and person_id = $2 and octet_length(content) = $4");
        added.Parameters.AddWithValue(piece);
        added.Parameters.AddWithValue((int)offset);
        return await added.ExecuteNonQueryAsync() == 1;
    }

    /// <summary>What is in it; null until all of it has arrived.</summary>
    public async Task<byte[]?> Whole(Guid fileId, Guid personId)
    {
        await using var whole = Of(
            fileId, personId, $"select content from matchmaking.{Rows} where id = $1 and person_id = $2 and octet_length(content) = length");
        return await whole.ExecuteScalarAsync() as byte[];
    }

    public async Task<bool> End(Guid fileId, Guid personId)
    {
        await using var ended = Of(fileId, personId, $"delete from matchmaking.{Rows} where id = $1 and person_id = $2");
        return await ended.ExecuteNonQueryAsync() == 1;
    }

    NpgsqlCommand Of(Guid fileId, Guid personId, string sql)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue(fileId);
        command.Parameters.AddWithValue(personId);
        return command;
    }
}
