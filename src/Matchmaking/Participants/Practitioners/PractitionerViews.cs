using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Participants;

/// <summary>An organization for which a practitioner holds a role today, and whether somebody vouches for it.</summary>
public sealed record PractitionerOrganization(Guid OrganizationId, string Name, string? Country, bool Verified)
{
    public static PractitionerOrganization Of(Organization one, DateOnly today) => new(one.Id, one.Name, one.Country, one.IsVerifiedOn(today));
}

/// <summary>A practitioner as anybody reads her: an address for mail is never among it.</summary>
/// <param name="ConsentedUntil">The last day on which this may be shown.</param>
public sealed record PractitionerShown(
    Guid PractitionerId,
    string Name,
    LocalizedText Headline,
    LocalizedText Work,
    string? Link,
    IReadOnlyList<string> Subjects,
    IReadOnlyList<string> Targets,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Countries,
    IReadOnlyList<PractitionerOrganization> Organizations,
    DateOnly ConsentedUntil)
{
    public static PractitionerShown Of(ShownPractitioner one, DateOnly today) => new(
        one.Id,
        one.Profile.Name,
        one.Profile.Headline,
        one.Profile.Work,
        one.Profile.Link,
        one.Expertise.Subjects,
        one.Expertise.Targets,
        one.Expertise.Kinds,
        one.Expertise.Languages,
        one.Expertise.Countries,
        [.. one.Organizations.Select(organization => PractitionerOrganization.Of(organization, today))],
        one.Practitioner.Consent.Until);
}

/// <summary>The own profile, with how it stands.</summary>
public sealed record OwnPractitioner(PractitionerShown Profile, string State, int ConsentVersion, bool SearchEngines)
{
    public static OwnPractitioner Of(ShownPractitioner own, DateOnly today) => new(
        PractitionerShown.Of(own, today), own.StateOn(today).Word(), own.Practitioner.Consent.Version, own.Practitioner.SearchEngines);
}

/// <summary>Shows practitioners to everybody, and to each her own profile.</summary>
public sealed class PractitionerViews(PractitionerList list)
{
    public async Task<IResult> List(PractitionerFilter filter, string? cursor, int? take, Door door)
    {
        var found = await list.Find(filter, door.Language, door.Today);
        return Results.Json(PractitionerList.Part(found, cursor, Cursor.Rows(take)).Select(one => PractitionerShown.Of(one, door.Today)), Json.Options);
    }

    public async Task<IResult> Show(Guid practitionerId, Door door)
    {
        if (await list.Named(practitionerId, door.Today) is not { } one) return Problems.Of(Refusal.NotFound);
        door.ETag(await list.VersionOf(practitionerId));
        return Results.Json(PractitionerShown.Of(one, door.Today), Json.Options);
    }

    public async Task<IResult> ShowOwn(Door door)
    {
        if (door.Actor.PersonId is not { } personId) return door.NotSignedIn();
        if (await list.Own(personId, door.Today) is not { } own) return Problems.Of(Refusal.NotFound);
        door.ETag(await list.VersionOf(own.Id));
        return Results.Json(OwnPractitioner.Of(own, door.Today), Json.Options);
    }

    /// <summary>What a deed on the own profile answers with: the profile as it stands now.</summary>
    public Func<Answer, Task<IResult>> After(Door door) => _ => ShowOwn(door);
}
