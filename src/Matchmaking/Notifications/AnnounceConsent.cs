using Marten;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>Who hears that a practitioner's consent ends: she alone, unless the rules say otherwise.</summary>
public static class AnnounceConsentHandler
{
    public static async Task<Notice[]> Handle(PractitionerConsentEnding ending, IDocumentSession session)
    {
        if (await session.LoadAsync<Practitioner>(ending.PractitionerId) is not { IsForgotten: false } practitioner) return [];
        var readers = await session.ReadersWith([$$"""{"id":"{{practitioner.PersonId}}"}"""], ending.HappenedAt);
        return WhoHears(ending, practitioner.PersonId, readers, await session.HearingRulesAt(ending.HappenedAt));
    }

    public static Notice[] WhoHears(PractitionerConsentEnding ending, Guid personId, IReadOnlyCollection<Reader> readers, HearingRules rules)
    {
        // After a standstill the day may have passed before anybody could be reminded of it.
        var isOver = DateOnly.FromDateTime(ending.HappenedAt.UtcDateTime) > ending.Until;
        var news = new News(NoticeKind.ConsentEnding, isOver ? "consent-ended" : "consent-ending", ending.By, ending.HappenedAt)
        {
            Occurrence = $"{ending.PractitionerId}/{ending.Until:O}",
            Details = Details.None with { Day = ending.Until },
        };
        return rules.Tell(news, readers, reader => reader.PersonId == personId);
    }
}
