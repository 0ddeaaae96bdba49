using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Needs.Linking;

/// <summary>Somebody who may revise a draft made a link by which anybody reads it until a day.</summary>
/// <param name="Digest">Of the secret part of the link, which is shown once and kept nowhere.</param>
public sealed record NeedDraftLinked(
    Guid LinksId, Guid NeedId, Guid LinkId, string Digest, DateOnly Until, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A link to a draft was ended before its day.</summary>
public sealed record NeedDraftLinkEnded(Guid LinksId, Guid NeedId, Guid LinkId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A link by which a draft is read, not changed.</summary>
/// <param name="Until">The last day on which it leads to the draft.</param>
public sealed record DraftLink(Guid LinkId, string Digest, DateOnly Until, string By, DateTimeOffset At)
{
    public DateTimeOffset? EndedAt { get; init; }

    public bool LeadsOn(DateOnly today) => EndedAt is null && today <= Until;
}

/// <summary>The links to one draft: a stream of their own, so that they move no version on which somebody is about to write.</summary>
public sealed record DraftLinks(Guid Id, Guid NeedId, ImmutableArray<DraftLink> Links)
{
    public static Guid IdOf(Guid needId) => StableId.Of("draft-links", needId.ToString());

    public IEnumerable<DraftLink> LeadingOn(DateOnly today) => Links.Where(link => link.LeadsOn(today));

    public static DraftLinks Create(NeedDraftLinked first) => new DraftLinks(first.LinksId, first.NeedId, []).Apply(first);

    public DraftLinks Apply(NeedDraftLinked linked) =>
        this with { Links = Links.Add(new DraftLink(linked.LinkId, linked.Digest, linked.Until, linked.By, linked.HappenedAt)) };

    public DraftLinks Apply(NeedDraftLinkEnded ended) => this with
    {
        Links = [.. Links.Select(link => link.LinkId == ended.LinkId ? link with { EndedAt = ended.HappenedAt } : link)],
    };
}
