using System.Collections.Immutable;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>The best candidates of an open need in numbers, as kept for notices, figures and other nodes; reasons are given when it is shown.</summary>
/// <param name="Id">The need's id.</param>
/// <param name="Need">The need's name in exchange.</param>
/// <param name="Rules">The rules version that made it.</param>
/// <param name="Position">The event up to which it is right.</param>
public sealed record Shortlist(Guid Id, string Need, int Rules, long Position, ImmutableArray<KeptRow> Candidates)
{
    /// <summary>How many rows are shown at most.</summary>
    public const int Length = 200;

    /// <summary>An offer that comes this far is worth a notice (product, Who hears).</summary>
    public const int Head = 5;

    /// <summary>What entered the head of the list since it was as given.</summary>
    public IEnumerable<CandidateEntered> EnteredSince(SavedList before) => Candidates.Take(Head)
        .Where(row => !before.Head.Contains(row.OfferId))
        .Select(row => new CandidateEntered(Id, row.OfferId, row.Rank, before.Head.IsEmpty && row.Rank == 1, Position));
}

/// <summary>A candidate as it is shown: rank's row, with what a reader needs to know of the offer.</summary>
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
    /// <summary>That a broker set it aside, and why; its place stays.</summary>
    public ExclusionView? SetAside { get; init; }
}

/// <summary>Why a candidate was set aside, as it is shown.</summary>
public sealed record ExclusionView(Unsuitable Why, string? Note, DateTimeOffset At);
