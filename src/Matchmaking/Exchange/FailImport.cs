using Marten;

namespace Matchmaking.Exchange;

/// <summary>Says of an import that it could not go on.</summary>
public sealed record FailImport(Guid ImportId, string Reason);

public static class FailImportHandler
{
    public static async Task Handle(FailImport command, IDocumentSession session, TimeProvider time)
    {
        if (await session.LoadAsync<Import>(command.ImportId) is { IsFinished: false } import)
            session.Store(import.Fail(command.Reason, time.GetUtcNow()));
    }
}
