using System.Collections.Immutable;

namespace Matchmaking.Exchange;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    Queued,
    Running,
    Done,
    Failed,
}

/// <summary>A file on its way into the service: how far it has come, and what became of its lines.</summary>
/// <param name="Rows">How many records the file holds.</param>
/// <param name="By">Who sent it, as the events of its records will say.</param>
public sealed record Import(Guid Id, bool DryRun, FileFormat Format, int Rows, int Batches, string By, DateTimeOffset QueuedAt)
{
    /// <summary>How many remarks the import itself shows; all of them are in its batches.</summary>
    public const int RemarksShown = 100;

    public ImportState State { get; init; }

    /// <summary>The checkpoint: batches before this one are in, for good.</summary>
    public int NextBatch { get; init; }

    public int Read { get; init; }
    public int Created { get; init; }
    public int Revised { get; init; }
    public int Unchanged { get; init; }
    public int RefusedLines { get; init; }
    public int NoticeCount { get; init; }
    public ImmutableArray<LineRemark> Refused { get; init; } = [];
    public ImmutableArray<LineRemark> Notices { get; init; } = [];
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Why it could not go on, where it failed.</summary>
    public string? Failure { get; init; }

    public bool IsFinished => State is ImportState.Done or ImportState.Failed;

    /// <summary>A file without any record has nothing left to do.</summary>
    public static Import Queue(QueueImport command) =>
        new(command.ImportId, command.DryRun, command.Format, command.Rows, command.Batches, command.Act.By, command.Act.Now)
        {
            State = command.Batches == 0 ? ImportState.Done : ImportState.Queued,
            FinishedAt = command.Batches == 0 ? command.Act.Now : null,
        };

    /// <summary>The import once another batch is in.</summary>
    public Import After(BatchOutcome batch, DateTimeOffset now) => this with
    {
        State = NextBatch + 1 == Batches ? ImportState.Done : ImportState.Running,
        NextBatch = NextBatch + 1,
        Read = Read + batch.Read,
        Created = Created + batch.Created,
        Revised = Revised + batch.Revised,
        Unchanged = Unchanged + batch.Unchanged,
        RefusedLines = RefusedLines + batch.RefusedLines,
        NoticeCount = NoticeCount + batch.Notices.Length,
        Refused = [.. Refused.Concat(batch.Refused).Take(RemarksShown)],
        Notices = [.. Notices.Concat(batch.Notices).Take(RemarksShown)],
        StartedAt = StartedAt ?? now,
        FinishedAt = NextBatch + 1 == Batches ? now : null,
    };

    public Import Fail(string reason, DateTimeOffset now) => this with { State = ImportState.Failed, Failure = reason, FinishedAt = now };
}
