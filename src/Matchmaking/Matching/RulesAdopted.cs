using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Matching;

/// <summary>The rules of the ranking were adopted: from this event on every list is made by them.</summary>
public sealed record RulesAdopted(Guid RulesId, RulesVersion Rules, string By, DateTimeOffset HappenedAt) : IHappened
{
    /// <summary>All adoptions stand in one stream.</summary>
    public static readonly Guid Stream = StableId.Of("rules");
}

/// <summary>The rules in force, as decisions read them.</summary>
public sealed record Rulebook(Guid Id, int Version)
{
    public static Rulebook Create(RulesAdopted adopted) => new(adopted.RulesId, adopted.Rules.Number);

    public Rulebook Apply(RulesAdopted adopted) => this with { Version = adopted.Rules.Number };
}
