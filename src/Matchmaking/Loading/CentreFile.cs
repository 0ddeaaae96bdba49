using System.Collections.Immutable;
using System.Text.Json;
using Matchmaking.Vocabularies;

namespace Matchmaking.Loading;

/// <summary>The support centres as their file states them.</summary>
/// <param name="Date">The day on which the file was put together.</param>
public sealed record CentreFile(DateOnly Date, ImmutableArray<ListedCentre> Items)
{
    public static CentreFile Read()
    {
        using var file = VocabularyFiles.Open("support-centres");
        return file.RootElement.Deserialize<CentreFile>(JsonSerializerOptions.Web)!;
    }
}

/// <summary>A support centre in the file.</summary>
/// <param name="CoverBasis">What its coverage rests on; what no source states is inferred.</param>
public sealed record ListedCentre(
    string Id, string Name, ImmutableArray<string> Covers, string CoverBasis, ImmutableArray<string> Langs, ImmutableArray<ListedHost> Hosts)
{
    public bool IsInferred => !CoverBasis.StartsWith("stated", StringComparison.Ordinal);
}

/// <summary>An organization that runs a centre, with the country of its seat.</summary>
public sealed record ListedHost(string Name, string? Country);
