using Marten;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Notifications;

/// <summary>Who hears of an organization's verification: those who speak for it, and before its end those who can renew it.</summary>
public static class AnnounceVerificationHandler
{
    public static Task<Notice[]> Handle(OrganizationVerified verified, IDocumentSession session) =>
        session.TellOf(verified.OrganizationId, "verified", verified.Until, verified.By, verified.HappenedAt, verifiers: false);

    public static Task<Notice[]> Handle(OrganizationVerificationRefused refused, IDocumentSession session) =>
        session.TellOf(refused.OrganizationId, "refused", null, refused.By, refused.HappenedAt, verifiers: false);

    public static Task<Notice[]> Handle(OrganizationVerificationEnding ending, IDocumentSession session) =>
        session.TellOf(ending.OrganizationId, "ending", ending.Until, ending.By, ending.HappenedAt, verifiers: true);

    public static Task<Notice[]> Handle(OrganizationVerificationEnded ended, IDocumentSession session) =>
        session.TellOf(ended.OrganizationId, "ended", ended.Until, ended.By, ended.HappenedAt, verifiers: true);

    /// <param name="verifiers">Whether those are meant too who can renew it.</param>
    public static Notice[] WhoHears(
        Organization organization, News news, IReadOnlyCollection<Reader> readers, HearingRules rules, bool verifiers) =>
        rules.Tell(news, readers, reader => reader.Actor.Represents(organization.Id) || (verifiers && CanRenew(reader, organization)));

    /// <summary>Administrators verify what nobody nearer can.</summary>
    static bool CanRenew(Reader reader, Organization organization) =>
        organization.Country is null ? reader.Actor.IsAdministrator : !reader.Actor.IsAdministrator && reader.Actor.MayVerify(organization.Country);

    static async Task<Notice[]> TellOf(
        this IDocumentSession session, Guid organizationId, string what, DateOnly? until, string by, DateTimeOffset at, bool verifiers)
    {
        if (await session.LoadAsync<Organization>(organizationId) is not { } organization) return [];
        var news = new News(NoticeKind.Verification, $"verification-{what}", by, at)
        {
            Title = LocalizedText.Of("en", organization.Name),
            Occurrence = $"{organizationId}/{what}/{at.UtcTicks}",
            Details = Details.None with { Day = until },
        };
        return WhoHears(organization, news, await session.ReadersAround(organization, at), await session.HearingRulesAt(at), verifiers);
    }
}
