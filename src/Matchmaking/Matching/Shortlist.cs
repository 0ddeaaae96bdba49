using System.Collections.Immutable;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>The ranked candidates of an open need, as kept for pages, notices and other nodes.</summary>
/// <param name="Id">The need's id.</param>
/// <param name="Need">The need's name in exchange.</param>
/// <param name="Rules">The rules version that made it.</param>
/// <param name="Position">The event up to which it is right.</param>
public sealed record Shortlist(Guid Id, string Need, int Rules, long Position, ImmutableArray<ShortlistRow> Candidates)
{
    /// <summary>How many rows are kept, and shown at most.</summary>
    public const int Length = 200;

    /// <summary>An offer that comes this far is worth a notice (product, Who hears).</summary>
    public const int Head = 5;

    /// <summary>The list of a need as its engine ranks it now; empty before rules were adopted.</summary>
    public static Shortlist Of(KnownRecords known, NeedFacts need, int take, Weights? whatIf = null)
    {
        if (known.Engine is not { } engine) return new Shortlist(need.NeedId, need.Key, 0, known.Position, []);
        var rows = engine.OffersFor(need, take, whatIf).Select(c => ShortlistRow.Of(c, known.Offer(c.OfferId)!));
        return new Shortlist(need.NeedId, need.Key, engine.Rules.Number, known.Position, [.. rows]);
    }

    /// <summary>What entered the head of the list since it was as given.</summary>
    public IEnumerable<CandidateEntered> EnteredSince(Shortlist? before)
    {
        var stood = before?.Candidates.Take(Head).Select(row => row.OfferId).ToHashSet() ?? [];
        var first = before is null || before.Candidates.IsEmpty;
        return Candidates.Take(Head)
            .Where(row => !stood.Contains(row.OfferId))
            .Select(row => new CandidateEntered(Id, row.OfferId, row.Rank, first && row.Rank == 1, Position));
    }

    public bool SameRowsAs(Shortlist? other) =>
        other is not null && Rules == other.Rules && Candidates.SequenceEqual(other.Candidates, ShortlistRow.ByContent);
}

/// <summary>A candidate as kept: rank's row, with what a reader needs to know of the offer.</summary>
public sealed record ShortlistRow(
    Guid OfferId,
    string Offer,
    int Rank,
    int Score,
    Factors Factors,
    IReadOnlyDictionary<string, string> Reasons,
    LocalizedText Title,
    OrganizationName? Organization,
    Guid OrganizationId)
{
    public static ShortlistRow Of(Candidate candidate, OfferFacts offer) => new(
        candidate.OfferId,
        candidate.Key,
        candidate.Rank,
        candidate.Score,
        candidate.Factors,
        candidate.Reasons,
        offer.Content.Title,
        offer.Content.Organization,
        Guid.Parse(offer.OrganizationKey));

    /// <summary>Two rows are the same where place, offer, numbers and sentences are.</summary>
    public static readonly IEqualityComparer<ShortlistRow> ByContent = EqualityComparer<ShortlistRow>.Create(
        (one, other) => one!.Offer == other!.Offer && one.Rank == other.Rank && one.Factors == other.Factors
            && one.Title.Equals(other.Title) && one.Reasons.Count == other.Reasons.Count
            && one.Reasons.All(reason => other.Reasons.GetValueOrDefault(reason.Key) == reason.Value),
        row => HashCode.Combine(row.Offer, row.Rank));
}
