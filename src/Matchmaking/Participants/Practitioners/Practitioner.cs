using System.Text.Json.Serialization;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>
/// Somebody consented to stand in the directory of practitioners; what she says in her own words stands in <see cref="PractitionerProfile"/>.
/// </summary>
public sealed record PractitionerListed(
    Guid PractitionerId, Guid PersonId, Expertise Expertise, PractitionerConsent Consent, bool SearchEngines, string By, DateTimeOffset HappenedAt)
    : IHappened;

/// <summary>A practitioner changed her profile, or whether search engines may show it.</summary>
public sealed record PractitionerRevised(
    Guid PractitionerId, Expertise Expertise, bool SearchEngines, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A practitioner consented for another while.</summary>
public sealed record PractitionerRenewed(Guid PractitionerId, PractitionerConsent Consent, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A practitioner's consent ends soon: she hears so.</summary>
public sealed record PractitionerConsentEnding(Guid PractitionerId, DateOnly Until, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A practitioner took her consent back; her profile is kept for her alone.</summary>
public sealed record PractitionerWithdrawn(Guid PractitionerId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A practitioner who had taken her consent back gave it again.</summary>
public sealed record PractitionerReturned(Guid PractitionerId, PractitionerConsent Consent, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>
/// A practitioner had all forgotten, left the service, or did not come back in time: her words were deleted, and older events do not say
/// any more what she knows.
/// </summary>
public sealed record PractitionerForgotten(Guid PractitionerId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>How a practitioner stands in the directory on a day.</summary>
public enum PractitionerState
{
    /// <summary>Anybody finds and reads her.</summary>
    Shown,

    /// <summary>The time of her consent is over: she alone reads her profile, and can renew.</summary>
    Expired,

    /// <summary>She took her consent back, and can return.</summary>
    Withdrawn,

    /// <summary>She consents, and holds no role in the service any more: nobody vouches for her being here.</summary>
    WithoutRole,

    /// <summary>Nothing is known of her here.</summary>
    Forgotten,
}

/// <summary>
/// A practitioner as decisions need her: codes of what she knows, and her consent. The stream of a person is always the same one.
/// </summary>
public sealed record Practitioner(Guid Id, Guid PersonId, Expertise Expertise, PractitionerConsent Consent, bool SearchEngines)
{
    /// <summary>The day on which she took her consent back; null while she has not.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    public bool IsForgotten { get; init; }

    /// <summary>How many days before the end of her consent a practitioner is reminded: time enough to be on leave in.</summary>
    public const int RemindedDaysBefore = 30;

    /// <summary>For how many months a profile that nobody else reads is kept, so that she can come back to it; longer would be hoarding.</summary>
    public const int KeptMonths = 12;

    /// <summary>Until when the profile is kept if she is not shown and does nothing about it.</summary>
    [JsonIgnore]
    public DateOnly KeptUntil => (WithdrawnOn ?? Consent.Until).AddMonths(KeptMonths);

    public static Guid IdOf(Guid personId) => StableId.Of("practitioner", personId.ToString());

    /// <summary>What the day says of her consent: one that ends needs nobody to end it.</summary>
    public PractitionerState StateOn(DateOnly day) =>
        IsForgotten ? PractitionerState.Forgotten
        : WithdrawnOn is not null ? PractitionerState.Withdrawn
        : day > Consent.Until ? PractitionerState.Expired
        : PractitionerState.Shown;

    public static Practitioner Create(PractitionerListed listed) =>
        new(listed.PractitionerId, listed.PersonId, listed.Expertise, listed.Consent, listed.SearchEngines);

    /// <summary>Somebody who had all forgotten begins anew.</summary>
    public Practitioner Apply(PractitionerListed listed) => Create(listed);

    public Practitioner Apply(PractitionerRevised revised) => this with { Expertise = revised.Expertise, SearchEngines = revised.SearchEngines };

    public Practitioner Apply(PractitionerRenewed renewed) => this with { Consent = renewed.Consent };

    public Practitioner Apply(PractitionerWithdrawn withdrawn) =>
        this with { WithdrawnOn = DateOnly.FromDateTime(withdrawn.HappenedAt.UtcDateTime) };

    public Practitioner Apply(PractitionerReturned returned) => this with { Consent = returned.Consent, WithdrawnOn = null };

    public Practitioner Apply(PractitionerForgotten _) => this with { Expertise = Expertise.Untold, SearchEngines = false, IsForgotten = true };
}
