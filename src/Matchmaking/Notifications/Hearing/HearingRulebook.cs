using System.Collections.Immutable;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Table = System.Collections.Immutable.ImmutableSortedDictionary<
    string, System.Collections.Immutable.ImmutableSortedDictionary<string, string>>;

namespace Matchmaking.Notifications;

/// <summary>A coordinator put another table of who hears of what up for adoption.</summary>
/// <param name="Table">The whole table; by the words of occasions and audiences, how soon.</param>
/// <param name="DecidedBy">The body that decides, never a person.</param>
public sealed record HearingRulesProposed(
    Guid HearingRulesId, int Number, Table Table, string DecidedBy, string? Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A table of who hears of what came into force: what happens from then on is heard by it.</summary>
public sealed record HearingRulesAdopted(
    Guid HearingRulesId, int Number, Table Table, string DecidedBy, string By, DateTimeOffset HappenedAt) : IHappened
{
    /// <summary>All tables stand in one stream.</summary>
    public static readonly Guid Stream = StableId.Of("hearing-rules");
}

/// <summary>A proposed table was dropped; its number is not given again.</summary>
public sealed record HearingRulesWithdrawn(Guid HearingRulesId, int Number, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A table that came into force, and when.</summary>
public sealed record AdoptedTable(int Number, Table Table, DateTimeOffset At);

/// <summary>A table that waits for adoption.</summary>
public sealed record ProposedTable(int Number, Table Table, string DecidedBy);

/// <summary>All tables that were ever in force, and the one that is proposed, as decisions read them.</summary>
/// <param name="Adopted">In the order in which they came into force.</param>
public sealed record HearingRulebook(Guid Id, ImmutableArray<AdoptedTable> Adopted)
{
    public int LastNumber { get; init; }
    public ProposedTable? Proposal { get; init; }

    /// <summary>What was in force at a moment, so that events that are read again later are heard by the rules of their time.</summary>
    public HearingRules At(DateTimeOffset moment) =>
        Adopted.LastOrDefault(table => table.At <= moment) is { } table ? new HearingRules(table.Number, table.Table) : HearingRules.First;

    public static HearingRulebook Create(HearingRulesAdopted adopted) => new HearingRulebook(adopted.HearingRulesId, []).Apply(adopted);

    public HearingRulebook Apply(HearingRulesAdopted adopted) => this with
    {
        Adopted = Adopted.Add(new AdoptedTable(adopted.Number, adopted.Table, adopted.HappenedAt)),
        LastNumber = Math.Max(LastNumber, adopted.Number),
        Proposal = null,
    };

    public HearingRulebook Apply(HearingRulesProposed proposed) => this with
    {
        LastNumber = proposed.Number,
        Proposal = new ProposedTable(proposed.Number, proposed.Table, proposed.DecidedBy),
    };

    public HearingRulebook Apply(HearingRulesWithdrawn _) => this with { Proposal = null };
}

/// <summary>Reads the rules of a moment.</summary>
public static class HearingRulesReading
{
    public static async Task<HearingRules> HearingRulesAt(this IQuerySession session, DateTimeOffset moment) =>
        (await session.LoadAsync<HearingRulebook>(HearingRulesAdopted.Stream))?.At(moment) ?? HearingRules.First;
}
