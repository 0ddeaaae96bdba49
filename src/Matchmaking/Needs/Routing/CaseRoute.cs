using System.Collections.Immutable;
using Matchmaking.Deeds;

namespace Matchmaking.Needs.Routing;

/// <summary>A case moved: other centres have it from now on, because coverage changed.</summary>
/// <param name="Centres">The codes of the centres that have it now; none where the global entity has it.</param>
/// <param name="Before">Those that had it until then.</param>
/// <param name="Party">The Party whose coverage changed.</param>
/// <param name="LeadGivenUp">Who led the case, where that person's centre covers none of its Parties any more.</param>
public sealed record NeedRouted(
    Guid NeedId, ImmutableArray<string> Centres, ImmutableArray<string> Before, RouteCause Because, string Party, string? LeadGivenUp,
    string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Why a case moved.</summary>
public enum RouteCause
{
    CoverageBegan,
    CoverageEnded,
}

/// <summary>Which centres have a case, since when and why, once coverage has moved it.</summary>
public sealed record CaseRoute(ImmutableArray<string> Centres, RouteCause Because, DateTimeOffset Since);
