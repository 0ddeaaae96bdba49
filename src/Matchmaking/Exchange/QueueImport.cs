using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Exchange;

/// <summary>Puts a file that has been taken in on its way.</summary>
public sealed record QueueImport(Guid ImportId, bool DryRun, FileFormat Format, int Rows, int Batches, Act Act);

public static class QueueImportHandler
{
    public static async Task<(Answer, RunImportBatch?)> Handle(QueueImport command, IDocumentSession session)
    {
        if (await session.AnsweredBefore(command.Act) is { } before) return (Forget(command, before, session), null);
        if (command.Act.Actor is { IsAdministrator: false, IsSystem: false }) return (new Answer(command.ImportId, 0, Administrators.Only), null);
        session.Insert(Import.Queue(command));
        return (session.Remember(command.Act, new Answer(command.ImportId, 1)), FirstBatch(command));
    }

    /// <summary>A repeated request brought the same file again, which nobody will read.</summary>
    static Answer Forget(QueueImport command, Answer before, IDocumentSession session)
    {
        session.DeleteWhere<ImportBatch>(batch => batch.ImportId == command.ImportId);
        return before;
    }

    static RunImportBatch? FirstBatch(QueueImport command) => command.Batches == 0 ? null : new RunImportBatch(command.ImportId, 0);
}
