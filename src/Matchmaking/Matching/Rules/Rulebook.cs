using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Matching;

/// <summary>The rules of the ranking were adopted: from this event on every list is made by them.</summary>
public sealed record RulesAdopted(Guid RulesId, RulesVersion Rules, string By, DateTimeOffset HappenedAt) : IHappened
{
    /// <summary>All rules stand in one stream.</summary>
    public static readonly Guid Stream = StableId.Of("rules");

    /// <summary>What they changed on the needs that were open when they were compared; the first rules say nothing of it.</summary>
    public RulesComparison? Comparison { get; init; }
}

/// <summary>A coordinator put other rules up for comparison and adoption.</summary>
public sealed record RulesProposed(Guid RulesId, RulesVersion Rules, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The lists of all open needs were made by the rules in force and by the proposed ones, and compared.</summary>
public sealed record RulesCompared(Guid RulesId, int Number, RulesComparison Comparison, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Proposed rules were dropped; their number is not given again.</summary>
public sealed record RulesWithdrawn(Guid RulesId, int Number, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The rules in force and those proposed, as decisions read them.</summary>
/// <param name="InForce">The number of the rules in force. A property named Version is where the store writes the stream's.</param>
public sealed record Rulebook(Guid Id, [property: JsonPropertyName("version")] int InForce)
{
    /// <summary>The last number that was given, to a proposal or to rules in force.</summary>
    public int LastProposed { get; init; }

    /// <summary>The one proposal that is open.</summary>
    public RulesVersion? Proposal { get; init; }

    /// <summary>What the proposal would change, once that is known.</summary>
    public RulesComparison? Comparison { get; init; }

    /// <summary>The number of the next rules: each is given once, so that an address always means the same rules.</summary>
    public int Next => Math.Max(InForce, LastProposed) + 1;

    public static Rulebook Create(RulesAdopted adopted) => new(adopted.RulesId, adopted.Rules.Number);

    public Rulebook Apply(RulesAdopted adopted) => this with { InForce = adopted.Rules.Number, Proposal = null, Comparison = null };

    public Rulebook Apply(RulesProposed proposed) =>
        this with { LastProposed = proposed.Rules.Number, Proposal = proposed.Rules, Comparison = null };

    public Rulebook Apply(RulesCompared compared) => this with { Comparison = compared.Comparison };

    public Rulebook Apply(RulesWithdrawn withdrawn) => this with { LastProposed = withdrawn.Number, Proposal = null, Comparison = null };
}
