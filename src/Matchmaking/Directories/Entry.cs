using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Directories;

/// <summary>Something was put into a directory: a resource, an opportunity, another matchmaking service or a network.</summary>
public sealed record EntryAdded(Guid EntryId, EntryKind Kind, EntryContent Content, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>What an entry says was changed; the content replaces the one before.</summary>
public sealed record EntryRevised(Guid EntryId, EntryContent Content, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Somebody looked whether the link of an entry still leads to what the entry says.</summary>
public sealed record EntryChecked(Guid EntryId, bool Works, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>An entry was taken out of its directory.</summary>
public sealed record EntryRemoved(Guid EntryId, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The directories.</summary>
public enum EntryKind
{
    /// <summary>What exists already and can answer a need: a guide, a tool, a data set, a course.</summary>
    Resource,

    /// <summary>An open call with a deadline and a way to apply.</summary>
    Opportunity,

    /// <summary>Another matchmaking service, to which a need can be passed.</summary>
    Service,

    /// <summary>A network of institutions or experts, whom one can join or ask.</summary>
    Network,
}

/// <summary>An entry of a directory as decisions read it.</summary>
public sealed record Entry(Guid Id, EntryKind Kind, EntryContent Content, DateTimeOffset AddedAt)
{
    /// <summary>When somebody last looked whether its link works; who adds or changes it has looked.</summary>
    public DateTimeOffset CheckedAt { get; init; } = AddedAt;

    public bool LinkWorks { get; init; } = true;
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>The last day counts; what has no deadline stays open.</summary>
    public bool IsOpenOn(DateOnly day) => RemovedAt is null && !(Content.Deadline < day);

    public static Entry Create(EntryAdded added) => new(added.EntryId, added.Kind, added.Content, added.HappenedAt);

    public Entry Apply(EntryRevised revised) => this with { Content = revised.Content, CheckedAt = revised.HappenedAt, LinkWorks = true };

    public Entry Apply(EntryChecked looked) => this with { CheckedAt = looked.HappenedAt, LinkWorks = looked.Works };

    public Entry Apply(EntryRemoved removed) => this with { RemovedAt = removed.HappenedAt };

    public bool Says(EntryContent content) => RecordComparison.SaysTheSameAs(Content, content);
}
