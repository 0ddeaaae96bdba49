using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Attachments;

/// <summary>Attaches files to records and takes them off, whichever room the record is of.</summary>
public static class Attaching
{
    /// <summary>So many can stand with one record.</summary>
    public const int Most = 10;

    public static async Task<Answer> Attach(
        this IDocumentSession session, Attachable record, Guid attachmentId, SentFile file, Act act)
    {
        if (await session.AnsweredBefore(act) is { } before) return before;
        var answer = await session.OnFiles(record, attachmentId, act, files => Decide(files, record, attachmentId, file, act));
        if (answer.Done) session.Keep(attachmentId, record.RecordId, file);
        return answer;
    }

    public static async Task<Answer> Detach(this IDocumentSession session, Attachable record, Guid attachmentId, Act act)
    {
        if (await session.AnsweredBefore(act) is { } before) return before;
        var answer = await session.OnFiles(record, attachmentId, act, files => Decide(files, record, attachmentId, act));
        if (answer.Done) session.Forget(attachmentId);
        return answer;
    }

    public static Decision Decide(AttachedFiles? files, Attachable record, Guid attachmentId, SentFile file, Act act)
    {
        if (record.Forbids is { } forbids) return forbids;
        if (!file.Errors.IsEmpty) return Refusal.Invalid(file.Errors);
        if (record.Closed is { } closed) return closed;
        if (files?.Files.Any(known => known.Hash == file.Hash) == true) return Refusal.Conflict($"This very file stands there already.");
        if (files?.Files.Length >= Most) return Refusal.Conflict($"{Most} files stand there; take one off first.");
        return Decision.Happens(new FileAttached(
            AttachedFiles.IdOf(record.RecordId), record.RecordId, attachmentId, file.Kind!.Value, file.Content.Length, file.Hash, act.By, act.Now));
    }

    /// <summary>Whatever became of the record; an administrator, who erases for somebody whom a file names, need not see it.</summary>
    public static Decision Decide(AttachedFiles? files, Attachable record, Guid attachmentId, Act act)
    {
        var there = files?.Files.Any(known => known.AttachmentId == attachmentId) == true;
        if (!there || (record.Forbids is { Kind: RefusalKind.NotFound } && !act.Actor.IsAdministrator)) return Refusal.NotFound;
        if (record.Forbids is { } forbids && !act.Actor.IsAdministrator) return forbids;
        return Decision.Happens(new FileDetached(files!.Id, record.RecordId, attachmentId, act.By, act.Now));
    }

    /// <summary>The first file of a record begins their stream; two people who act at once are told apart by the store.</summary>
    static async Task<Answer> OnFiles(
        this IDocumentSession session, Attachable record, Guid attachmentId, Act act, Func<AttachedFiles?, Decision> decide)
    {
        var stream = await session.Events.FetchForWriting<AttachedFiles>(AttachedFiles.IdOf(record.RecordId));
        var decision = decide(stream.Aggregate);
        if ((act with { SeenVersion = null }).Objection(decision.Refusal, 0) is { } refusal) return new Answer(attachmentId, 0, refusal);
        stream.AppendMany(decision.Events);
        return session.Remember(act, new Answer(attachmentId, 0));
    }
}
