using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Offers;

/// <summary>An institution registered what it can share; it is open for twelve months.</summary>
public sealed record OfferRegistered(Guid OfferId, OfferContent Content, Guid OrganizationId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>An offer came in from another service.</summary>
/// <param name="Line">The line as it was read, kept to compare and to give back.</param>
public sealed record OfferImported(
    Guid OfferId, string Source, string Reference, OfferContent Content, string Line, Guid OrganizationId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>What the offer says was changed; the content replaces the one before.</summary>
public sealed record OfferRevised(Guid OfferId, OfferContent Content, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The source of an imported offer says something else now.</summary>
public sealed record OfferImportRevised(
    Guid OfferId, OfferContent Content, string Line, Guid OrganizationId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A focal point endorsed an offer that is made on behalf of its Party.</summary>
public sealed record OfferEndorsed(Guid OfferId, string Party, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The institution takes no new work on this offer for now.</summary>
public sealed record OfferPaused(Guid OfferId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A paused offer is open again.</summary>
public sealed record OfferResumed(Guid OfferId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The institution stands by the offer for another twelve months.</summary>
public sealed record OfferRenewed(Guid OfferId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Nobody renewed the offer in time.</summary>
public sealed record OfferExpired(Guid OfferId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The institution took the offer back for good.</summary>
public sealed record OfferWithdrawn(Guid OfferId, string? Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Where an offer stands.</summary>
public enum OfferState
{
    Open,
    Paused,
    Expired,
    Withdrawn,
}

/// <summary>An offer as decisions read it. Slots are not counted here: see Brokerage, where cooperations take them.</summary>
public sealed record Offer(Guid Id, OfferState State, OfferContent Content, Guid OrganizationId, string Author, DateTimeOffset BegunAt)
{
    /// <summary>An offer expires unless it is renewed within this many months (product, the path of an offer).</summary>
    public const int MonthsUntilExpiry = 12;

    public Provenance? Provenance { get; init; }
    public bool IsEndorsed { get; init; }

    /// <summary>When somebody last stood by it: registration, renewal or resumption after expiry.</summary>
    public DateTimeOffset RenewedAt { get; init; } = BegunAt;

    /// <summary>The offer's name in exchange: its source's, or this instance's with the id.</summary>
    public string Key(Instance instance) => Provenance?.Key ?? instance.Key(Id);

    [JsonIgnore]
    public DateTimeOffset ExpiresAt => RenewedAt.AddMonths(MonthsUntilExpiry);

    /// <summary>An offer on behalf of a Party waits for that Party's focal point before it is open to needs.</summary>
    [JsonIgnore]
    public bool AwaitsEndorsement => Content.OnBehalfOf is not null && !IsEndorsed && Provenance is null;

    public static Offer Create(OfferRegistered registered) => new(
        registered.OfferId, OfferState.Open, registered.Content, registered.OrganizationId, registered.By, registered.HappenedAt);

    public static Offer Create(OfferImported imported) =>
        new(imported.OfferId, OfferState.Open, imported.Content, imported.OrganizationId, imported.By, imported.HappenedAt)
        {
            Provenance = new Provenance(imported.Source, imported.Reference, imported.Line),
        };

    public Offer Apply(OfferRevised revised) => this with { Content = revised.Content };

    public Offer Apply(OfferImportRevised revised) => this with
    {
        Content = revised.Content,
        OrganizationId = revised.OrganizationId,
        Provenance = Provenance! with { Line = revised.Line },
    };

    public Offer Apply(OfferEndorsed _) => this with { IsEndorsed = true };

    public Offer Apply(OfferPaused _) => this with { State = OfferState.Paused };

    public Offer Apply(OfferResumed _) => this with { State = OfferState.Open };

    public Offer Apply(OfferRenewed renewed) => this with
    {
        RenewedAt = renewed.HappenedAt,
        State = State == OfferState.Expired ? OfferState.Open : State,
    };

    public Offer Apply(OfferExpired _) => this with { State = OfferState.Expired };

    public Offer Apply(OfferWithdrawn _) => this with { State = OfferState.Withdrawn };
}
