using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Participants;

/// <summary>A body was entered: a ministry, an institute, a network, a body of indigenous peoples, a local community.</summary>
public sealed record OrganizationRegistered(
    Guid OrganizationId, string Name, string? Country, string? OrganizationType, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Somebody entitled to vouched for the organization, on evidence, until a day.</summary>
public sealed record OrganizationVerified(
    Guid OrganizationId, string Evidence, DateOnly Until, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Somebody entitled to looked at the evidence and did not vouch for the organization.</summary>
public sealed record OrganizationVerificationRefused(Guid OrganizationId, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The verification ends soon: whoever can renew it hears so.</summary>
public sealed record OrganizationVerificationEnding(Guid OrganizationId, DateOnly Until, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Nobody renewed the verification in time.</summary>
public sealed record OrganizationVerificationEnded(Guid OrganizationId, DateOnly Until, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Why somebody did not vouch for an organization.</summary>
public sealed record VerificationRefusal(string Reason, string By, DateTimeOffset At);

/// <summary>An organization as decisions need it: what it is called and until when it counts as verified.</summary>
public sealed record Organization(Guid Id, string Name, string? Country, string? OrganizationType, DateOnly? VerifiedUntil)
{
    /// <summary>A verification holds for two years (product, words: organization).</summary>
    public const int VerifiedForYears = 2;

    /// <summary>How many days before its end whoever can renew a verification is reminded.</summary>
    public const int RemindedDaysBefore = 60;

    /// <summary>What was seen when it was verified.</summary>
    public string? Evidence { get; init; }

    /// <summary>The last word on it, where that was no.</summary>
    public VerificationRefusal? Refused { get; init; }

    public bool IsVerifiedOn(DateOnly day) => day <= VerifiedUntil;

    /// <summary>An organization's id follows from its name, so that two imports of it at once cannot make two of it.</summary>
    public static Guid IdOf(string name) => StableId.Of("organization", new OrganizationName(name, null, null).Key!);

    public static Organization Create(OrganizationRegistered registered) =>
        new(registered.OrganizationId, registered.Name, registered.Country, registered.OrganizationType, null);

    public Organization Apply(OrganizationVerified verified) =>
        this with { VerifiedUntil = verified.Until, Evidence = verified.Evidence, Refused = null };

    public Organization Apply(OrganizationVerificationRefused refused) =>
        this with { Refused = new VerificationRefusal(refused.Reason, refused.By, refused.HappenedAt) };
}
