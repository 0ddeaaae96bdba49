using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs.Routing;

/// <summary>A broker asked another centre something about a case.</summary>
/// <param name="Centre">The code of the centre that is asked.</param>
/// <param name="Question">What it should know to answer.</param>
public sealed record NeedCentreAsked(
    Guid NeedId, Guid AskingId, AskedTo For, string Centre, string Question, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The centre that was asked said yes, or no with the reason.</summary>
/// <param name="OfferIds">The offers that it named, where it was asked for offers.</param>
public sealed record NeedCentreAnswered(
    Guid NeedId, Guid AskingId, bool Accepted, string? Reason, ImmutableArray<Guid> OfferIds, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>What a centre may be asked by another.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AskedTo>))]
public enum AskedTo
{
    /// <summary>To take the case over.</summary>
    [JsonStringEnumMemberName("handover")] Handover,

    /// <summary>To lead it too, and to broker for it.</summary>
    [JsonStringEnumMemberName("co-lead")] CoLead,

    /// <summary>To agree that who asks leads a case that several centres have.</summary>
    [JsonStringEnumMemberName("lead")] Lead,

    /// <summary>To name offers, of its own region or others.</summary>
    [JsonStringEnumMemberName("offers")] Offers,
}

/// <summary>What one centre asked of another, and its answer once there is one.</summary>
public sealed record Asking(Guid AskingId, AskedTo For, string Centre, string Question, string By, DateTimeOffset At)
{
    public bool? Accepted { get; init; }
    public string? Reason { get; init; }
    public ImmutableArray<Guid> OfferIds { get; init; } = [];
    public DateTimeOffset? AnsweredAt { get; init; }

    [JsonIgnore]
    public bool IsPending => Accepted is null;

    [JsonIgnore]
    public Guid CentreId => SupportCentre.IdOf(Centre);

    public Asking WithoutText() => this with { Question = Erased.Text, Reason = Reason is null ? null : Erased.Text };

    public Asking Apply(NeedCentreAnswered answered) => this with
    {
        Accepted = answered.Accepted,
        Reason = answered.Reason,
        OfferIds = answered.OfferIds,
        AnsweredAt = answered.HappenedAt,
    };
}
