using Marten;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace Matchmaking.Attachments;

/// <summary>What somebody called an attached file: beside the events, so that erasing it is deleting it.</summary>
public sealed record AttachmentTitle(Guid Id, Guid RecordId, string Title);

/// <summary>What is in attached files: rows of bytes beside the events, written and erased in the transaction of the deed.</summary>
public static class FileContents
{
    const string Rows = "attached_contents";

    public static void AddFileContents(this StoreOptions store)
    {
        var rows = new Table($"{store.DatabaseSchemaName}.{Rows}");
        rows.AddColumn<Guid>("id").AsPrimaryKey();
        rows.AddColumn<Guid>("record_id").NotNull().AddIndex();
        rows.AddColumn("content", "bytea").NotNull();
        store.Storage.ExtendedSchemaObjects.Add(rows);
        store.Schema.For<AttachmentTitle>().Index(title => title.RecordId);
    }

    public static void Keep(this IDocumentSession session, Guid attachmentId, Guid recordId, SentFile file)
    {
        session.Store(new AttachmentTitle(attachmentId, recordId, file.Title!));
        session.QueueSqlCommand($"insert into matchmaking.{Rows} (id, record_id, content) values (?, ?, ?)", attachmentId, recordId, file.Content);
    }

    public static void Forget(this IDocumentSession session, Guid attachmentId)
    {
        session.Delete<AttachmentTitle>(attachmentId);
        session.QueueSqlCommand($"delete from matchmaking.{Rows} where id = ?", attachmentId);
    }

    /// <summary>Everything that stands with a record whose text is erased.</summary>
    public static void ForgetFilesOf(this IDocumentSession session, Guid recordId)
    {
        session.DeleteWhere<AttachmentTitle>(title => title.RecordId == recordId);
        session.QueueSqlCommand($"delete from matchmaking.{Rows} where record_id = ?", recordId);
    }

    public static async Task<byte[]?> ContentOf(this NpgsqlDataSource database, Guid attachmentId, CancellationToken cancellation)
    {
        await using var content = database.CreateCommand($"select content from matchmaking.{Rows} where id = $1");
        content.Parameters.AddWithValue(attachmentId);
        return await content.ExecuteScalarAsync(cancellation) as byte[];
    }
}
