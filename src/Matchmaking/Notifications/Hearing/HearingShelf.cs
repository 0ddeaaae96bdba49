using System.Collections.Immutable;
using Marten;
using Matchmaking.Matching;
using Table = System.Collections.Immutable.ImmutableSortedDictionary<
    string, System.Collections.Immutable.ImmutableSortedDictionary<string, string>>;

namespace Matchmaking.Notifications;

/// <summary>Hearing rules as people read them.</summary>
/// <param name="At">The version of their stream at which they came up.</param>
public sealed record ShelvedHearing(int Number, RulesState State, Table Table, string DecidedBy, long At)
{
    public DateTimeOffset? ProposedAt { get; init; }
    public DateTimeOffset? AdoptedAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Why they were proposed; of those that were dropped, why that.</summary>
    public string? Reason { get; init; }
}

/// <summary>All hearing rules by number, as of a version of their stream.</summary>
public sealed record HearingShelf(long Version, ImmutableSortedDictionary<int, ShelvedHearing> ByNumber)
{
    /// <summary>Until something is adopted the product's own table counts.</summary>
    public static readonly HearingShelf Empty = new(0, ImmutableSortedDictionary<int, ShelvedHearing>.Empty.Add(
        HearingRules.First.Number, new ShelvedHearing(HearingRules.First.Number, RulesState.InForce, HearingRules.First.Table, "system:hearing", 0)));

    public ShelvedHearing InForce => ByNumber.Values.Last(rules => rules.State == RulesState.InForce);

    public ShelvedHearing? Proposed => ByNumber.Values.LastOrDefault(rules => rules.State == RulesState.Proposed);

    public static async Task<HearingShelf> Read(IQuerySession session, CancellationToken cancellation)
    {
        var events = await session.Events.FetchStreamAsync(HearingRulesAdopted.Stream, token: cancellation);
        return events.Aggregate(Empty, (shelf, happened) => shelf.After(happened.Data, happened.Version));
    }

    public HearingShelf After(object happened, long version) => happened switch
    {
        HearingRulesProposed e => With(version, new ShelvedHearing(e.Number, RulesState.Proposed, e.Table, e.DecidedBy, version)
        {
            ProposedAt = e.HappenedAt,
            Reason = e.Reason,
        }),
        HearingRulesWithdrawn e => With(version, ByNumber[e.Number] with
        {
            State = RulesState.Withdrawn,
            WithdrawnAt = e.HappenedAt,
            Reason = e.Reason,
        }),
        HearingRulesAdopted e => Adopted(version, e),
        _ => this with { Version = version },
    };

    HearingShelf Adopted(long version, HearingRulesAdopted e)
    {
        var rules = ByNumber.GetValueOrDefault(e.Number) ?? new ShelvedHearing(e.Number, RulesState.InForce, e.Table, e.DecidedBy, version);
        var past = ByNumber.SetItem(InForce.Number, InForce with { State = RulesState.Past });
        return (this with { ByNumber = past }).With(version, rules with { State = RulesState.InForce, Table = e.Table, AdoptedAt = e.HappenedAt });
    }

    HearingShelf With(long version, ShelvedHearing rules) => new(version, ByNumber.SetItem(rules.Number, rules));
}
