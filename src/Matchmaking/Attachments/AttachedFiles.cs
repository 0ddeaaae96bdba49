using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Attachments;

/// <summary>A file was attached to a record. What it is called and what is in it stand apart, so that they can be erased.</summary>
/// <param name="Hash">SHA-256 of the file as it was received.</param>
public sealed record FileAttached(
    Guid FilesId, Guid RecordId, Guid AttachmentId, FileKind Kind, long Size, string Hash, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>An attached file was taken off again; its content was erased with it.</summary>
public sealed record FileDetached(Guid FilesId, Guid RecordId, Guid AttachmentId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A file that stands with a record.</summary>
public sealed record Attachment(Guid AttachmentId, FileKind Kind, long Size, string Hash, DateTimeOffset At);

/// <summary>The files of one record: a stream of their own, so that they move no version on which somebody is about to write.</summary>
public sealed record AttachedFiles(Guid Id, Guid RecordId, ImmutableArray<Attachment> Files)
{
    public static Guid IdOf(Guid recordId) => StableId.Of("attached-files", recordId.ToString());

    public static AttachedFiles Create(FileAttached first) => new AttachedFiles(first.FilesId, first.RecordId, []).Apply(first);

    public AttachedFiles Apply(FileAttached attached) =>
        this with { Files = Files.Add(new Attachment(attached.AttachmentId, attached.Kind, attached.Size, attached.Hash, attached.HappenedAt)) };

    public AttachedFiles Apply(FileDetached detached) =>
        this with { Files = Files.RemoveAll(file => file.AttachmentId == detached.AttachmentId) };
}
