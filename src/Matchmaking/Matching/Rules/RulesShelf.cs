using System.Collections.Immutable;
using Marten;

namespace Matchmaking.Matching;

/// <summary>Where rules stand: proposed, in force, replaced by later ones, or dropped before they ever were.</summary>
public enum RulesState
{
    Proposed,
    InForce,
    Past,
    Withdrawn,
}

/// <summary>A rules version as people read it: everything but the terms of its table, of which the hash and the size are told.</summary>
/// <param name="At">The version of their stream at which these rules came up.</param>
public sealed record ShelvedRules(
    int Number, RulesState State, Weights Weights, string TextRule, string TermsHash, int Terms, string VocabularyHash,
    string DecidedBy, string? Advice, DateOnly From, long At)
{
    public DateTimeOffset? ProposedAt { get; init; }
    public DateTimeOffset? AdoptedAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Why they were dropped.</summary>
    public string? Reason { get; init; }

    public RulesComparison? Comparison { get; init; }

    /// <summary>Whether everybody may read them.</summary>
    public bool IsPublic => State is RulesState.InForce or RulesState.Past;

    public static ShelvedRules Of(RulesVersion rules, long at) => new(
        rules.Number, RulesState.Proposed, rules.Weights, rules.TextRuleThen ?? rules.TextRule, rules.Terms.Hash, rules.Terms.Weights.Count,
        rules.VocabularyHash, rules.DecidedBy, rules.Advice, rules.From, at);
}

/// <summary>All rules versions by number, as of a version of their stream.</summary>
public sealed record ShelvedVersions(long Version, ImmutableSortedDictionary<int, ShelvedRules> ByNumber)
{
    public static readonly ShelvedVersions Empty = new(0, ImmutableSortedDictionary<int, ShelvedRules>.Empty);

    public ShelvedRules? InForce => ByNumber.Values.LastOrDefault(rules => rules.State == RulesState.InForce);

    public ShelvedRules? Proposed => ByNumber.Values.LastOrDefault(rules => rules.State == RulesState.Proposed);

    public ShelvedVersions After(object happened, long version) => happened switch
    {
        RulesProposed e => With(version, ShelvedRules.Of(e.Rules, version) with { ProposedAt = e.HappenedAt }),
        RulesCompared e => With(version, ByNumber[e.Number] with { Comparison = e.Comparison }),
        RulesWithdrawn e => With(version, Dropped(ByNumber[e.Number], e)),
        RulesAdopted e => Adopted(version, e),
        _ => this with { Version = version },
    };

    static ShelvedRules Dropped(ShelvedRules rules, RulesWithdrawn e) =>
        rules with { State = RulesState.Withdrawn, WithdrawnAt = e.HappenedAt, Reason = e.Reason };

    ShelvedVersions Adopted(long version, RulesAdopted e)
    {
        var rules = ByNumber.GetValueOrDefault(e.Rules.Number) ?? ShelvedRules.Of(e.Rules, version);
        var inForce = rules with { State = RulesState.InForce, AdoptedAt = e.HappenedAt, Comparison = e.Comparison };
        var earlier = ByNumber.Values.Where(other => other.State == RulesState.InForce)
            .Select(other => other with { State = RulesState.Past });
        var replaced = ByNumber.SetItems(earlier.Select(past => KeyValuePair.Create(past.Number, past)));
        return (this with { ByNumber = replaced }).With(version, inForce);
    }

    ShelvedVersions With(long version, ShelvedRules rules) => new(version, ByNumber.SetItem(rules.Number, rules));
}

/// <summary>What is said of all rules versions, read from their events; term tables are large, so only when events came.</summary>
public sealed class RulesShelf(IDocumentStore store)
{
    ShelvedVersions kept = ShelvedVersions.Empty;

    public async Task<ShelvedVersions> Now(CancellationToken cancellation = default)
    {
        await using var session = store.QuerySession();
        var stream = await session.Events.FetchStreamStateAsync(RulesAdopted.Stream, cancellation);
        var known = kept;
        if (stream is null || stream.Version == known.Version) return known;
        var events = await session.Events.FetchStreamAsync(
            RulesAdopted.Stream, stream.Version, fromVersion: known.Version + 1, token: cancellation);
        return kept = events.Aggregate(known, (versions, happened) => versions.After(happened.Data, happened.Version));
    }
}
