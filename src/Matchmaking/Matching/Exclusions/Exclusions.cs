using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Matching;

/// <summary>A broker set a candidate of a need aside as not suitable. The ranking stays as it is; the list says so beside the row.</summary>
public sealed record CandidateSetAside(
    Guid ExclusionsId, Guid NeedId, Guid OfferId, Unsuitable Why, string? Note, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A candidate that was set aside counts as suitable again.</summary>
public sealed record CandidatePutBack(Guid ExclusionsId, Guid NeedId, Guid OfferId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Why a candidate is not suitable: a list, so that it can be counted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Unsuitable>))]
public enum Unsuitable
{
    /// <summary>It offers something else than the need asks for, whatever its terms say.</summary>
    [JsonStringEnumMemberName("something-else")] SomethingElse,

    /// <summary>It is too large or too small for the need.</summary>
    [JsonStringEnumMemberName("scale")] Scale,

    /// <summary>It cannot work in the place or the language.</summary>
    [JsonStringEnumMemberName("place")] Place,

    /// <summary>It has no room in the time of the need.</summary>
    [JsonStringEnumMemberName("time")] Time,

    /// <summary>Its cost or terms cannot be borne.</summary>
    [JsonStringEnumMemberName("cost")] Cost,

    /// <summary>It was tried for this need before.</summary>
    [JsonStringEnumMemberName("tried-before")] TriedBefore,

    /// <summary>Who offers and who asks or brokers stand too close.</summary>
    [JsonStringEnumMemberName("conflict-of-interest")] ConflictOfInterest,

    /// <summary>Something else, which the note says.</summary>
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>A candidate that was set aside: why, and by whom.</summary>
public sealed record Exclusion(Unsuitable Why, string? Note, string By, DateTimeOffset At);

/// <summary>The candidates of one need that were set aside.</summary>
public sealed record Exclusions(Guid Id, Guid NeedId, ImmutableDictionary<Guid, Exclusion> ByOffer)
{
    public static Guid IdOf(Guid needId) => StableId.Of("exclusions", needId.ToString());

    public static Exclusions Create(CandidateSetAside first) =>
        new Exclusions(first.ExclusionsId, first.NeedId, ImmutableDictionary<Guid, Exclusion>.Empty).Apply(first);

    public Exclusions Apply(CandidateSetAside aside) => this with
    {
        ByOffer = ByOffer.SetItem(aside.OfferId, new Exclusion(aside.Why, aside.Note, aside.By, aside.HappenedAt)),
    };

    public Exclusions Apply(CandidatePutBack back) => this with { ByOffer = ByOffer.Remove(back.OfferId) };
}
