using Matchmaking.Deeds;

namespace Matchmaking.Matching;

/// <summary>What an address asks of a shortlist: other weights, in one word as the API has it or as nine fields, and a past date.</summary>
public sealed record CandidateQuestion(IQueryCollection Query)
{
    /// <summary>What was typed into the nine fields.</summary>
    public IReadOnlyDictionary<string, string> Typed => FactorNames.All.ToDictionary(factor => factor, factor => Asked(factor) ?? "");

    public string? AsOf => Asked("asOf");

    /// <summary>The weights as they are written, where they are other than those in force.</summary>
    public ShortlistQuestion Over(Weights inForce) => new(null, AsOf, Written is { } written && Read(written) != inForce ? written : null);

    /// <summary>The weights that are tried; else those that made the list.</summary>
    public Weights Tried(Weights inForce, Weights made) => (Over(inForce).Weights is { } written ? Read(written) : null) ?? made;

    /// <summary>The fields that carry it to another page of the same need.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Fields() => FactorNames.All.Append("asOf").Append("weights")
        .Select(field => KeyValuePair.Create(field, Asked(field))).Where(field => field.Value is not null);

    public string? Asked(string name) => Query[name].FirstOrDefault() is { Length: > 0 } value ? value : null;

    /// <summary>What was typed as nine shares; null where one of them is no number, or below zero, or all of them are zero.</summary>
    public static int[]? Shares(IReadOnlyDictionary<string, string> typed)
    {
        int[] shares = [.. FactorNames.All.Select(factor => int.TryParse(typed[factor], out var share) && share <= Weights.Total ? share : -1)];
        return shares.Any(share => share < 0) || shares.Sum() == 0 ? null : shares;
    }

    string? Written => Asked("weights") ?? (Asked("subject") is null ? null : Shares(Typed) is { } shares ? Weights.InProportion(shares).Word() : AsTyped);

    string AsTyped => string.Join(',', FactorNames.All.Select(factor => $"{factor}:{Asked(factor)}"));

    static Weights? Read(string written) => Weights.Read(written, out _);
}
