using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Needs;

/// <summary>A Party set how it consents to needs, from a day on.</summary>
public sealed record ConsentSet(Guid SettingsId, string Party, ConsentRule Rule, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>How a Party consents.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartyConsent>))]
public enum PartyConsent
{
    /// <summary>Its focal points endorse.</summary>
    [JsonStringEnumMemberName("express")] Express,

    /// <summary>Its silence is consent once some days have passed; its focal points can endorse before, or return the need.</summary>
    [JsonStringEnumMemberName("no-objection")] NoObjection,
}

/// <summary>How a Party consents from a day on.</summary>
/// <param name="Days">After how many days its silence is consent.</param>
/// <param name="Endorsers">How many focal points have to endorse: one or two.</param>
public sealed record ConsentRule(DateOnly From, PartyConsent Consent, int? Days, int Endorsers)
{
    /// <summary>What holds where a Party has set nothing: one focal point endorses expressly.</summary>
    public static readonly ConsentRule Default = new(DateOnly.MinValue, PartyConsent.Express, null, 1);
}

/// <summary>How a Party consents to needs, with what held before.</summary>
public sealed record ConsentSettings(Guid Id, string Party, ImmutableArray<ConsentRule> Rules)
{
    public static Guid IdOf(string party) => StableId.Of("consent", party);

    /// <summary>What holds on a day: of several rules from the same day the last that was set.</summary>
    public ConsentRule On(DateOnly day) => Rules.Where(rule => rule.From <= day).OrderBy(rule => rule.From).LastOrDefault() ?? ConsentRule.Default;

    public static ConsentSettings Create(ConsentSet first) => new(first.SettingsId, first.Party, [first.Rule]);

    public ConsentSettings Apply(ConsentSet set) => this with { Rules = Rules.Add(set.Rule) };
}
