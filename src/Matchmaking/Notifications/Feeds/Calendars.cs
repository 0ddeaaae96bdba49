using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Marten;
using Matchmaking.Access;
using Matchmaking.Directories;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>Writes what somebody owes and what ends as a calendar: a day each, for calendars that people look at anyway.</summary>
public sealed class Calendars(Tasks tasks, EntryList entries, IDocumentStore store, Vocabulary vocabulary, Instance instance)
{
    public async Task<string> Of(Reader reader, Uri home, DateTimeOffset now)
    {
        var calendar = new Calendar { ProductId = "-//Matchmaking//Feeds//EN", Version = "2.0" };
        var texts = Texts.In(reader.Language);
        foreach (var task in (await tasks.Of(reader.Actor, reader.Language, now)).Where(task => task.DueAt is not null))
        {
            var which = $"{task.Kind}-{task.Step}-{task.CooperationId ?? task.IntroductionId ?? task.NeedId}";
            var summary = $"{texts["task." + task.Kind]}: {task.Title}";
            calendar.Events.Add(Day(which, summary, task.DueAt!.Value, new Uri(home, $"/{reader.Language}{task.Place}")));
        }
        await using var session = store.QuerySession();
        foreach (var need in await EndingNeeds(reader.Actor, session))
            calendar.Events.Add(Day(
                $"need-ends-{need.Id}",
                texts.Of("feeds.need-ends", need.Content.Title.In(reader.Language)),
                new DateTimeOffset(need.Content.Until!.Value.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
                new Uri(home, $"/{reader.Language}/needs/{need.Id}")));
        foreach (var offer in await EndingOffers(reader.Actor, session))
            calendar.Events.Add(Day(
                $"offer-ends-{offer.Id}",
                texts.Of("feeds.offer-ends", offer.Content.Title.In(reader.Language)),
                offer.ExpiresAt,
                new Uri(home, $"/{reader.Language}/offers/{offer.Id}")));
        foreach (var call in (await entries.EndingAfter(DateOnly.FromDateTime(now.UtcDateTime), Most)).Where(call => Reaches(call, reader.Actor)))
            calendar.Events.Add(Day(
                $"opportunity-ends-{call.Id}",
                texts.Of("feeds.opportunity-ends", call.Content.Title.In(reader.Language)),
                new DateTimeOffset(call.Content.Deadline!.Value.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
                new Uri(home, $"/{reader.Language}/opportunities/{call.Id}")));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    /// <summary>The stamp is the day's own, not the time of asking, so that an unchanged calendar is the same to the byte.</summary>
    CalendarEvent Day(string which, string summary, DateTimeOffset day, Uri address) => new()
    {
        Uid = $"{which}@{instance.Name}",
        Summary = summary,
        Start = new CalDateTime(DateOnly.FromDateTime(day.UtcDateTime)),
        DtStamp = new CalDateTime(day.UtcDateTime, "UTC"),
        Url = address,
    };

    /// <summary>A call for some regions is for whoever acts for a Party there, and for whoever acts for none.</summary>
    bool Reaches(Entry call, Actor actor)
    {
        string[] parties = [.. actor.Memberships.Select(m => m.Party).OfType<string>(), .. actor.Covered];
        return call.Content.Regions.Count == 0 || parties.Length == 0
            || parties.Any(party => vocabulary.Parties.GetValueOrDefault(party)?.Regions.Intersect(call.Content.Regions).Any() == true);
    }

    static async Task<IReadOnlyList<Need>> EndingNeeds(Actor actor, IQuerySession session)
    {
        var parties = actor.Memberships.Where(m => m.Role is Role.FocalPoint or Role.Drafter).Select(m => m.Party!).ToArray();
        return await session.Query<Need>()
            .Where(need => need.State == NeedState.Open && need.Content.Until != null)
            .Where(need => need.Author == actor.By || need.Content.Party.IsOneOf(parties))
            .OrderBy(need => need.Content.Until).Take(Most).ToListAsync();
    }

    static async Task<IReadOnlyList<Offer>> EndingOffers(Actor actor, IQuerySession session)
    {
        var own = actor.Memberships.Where(m => m.Role == Role.Representative).Select(m => m.OrganizationId).OfType<Guid>().ToArray();
        return await session.Query<Offer>().Where(offer => offer.State == OfferState.Open && offer.OrganizationId.IsOneOf(own))
            .OrderBy(offer => offer.Id).Take(Most).ToListAsync();
    }

    /// <summary>More than anybody plans by.</summary>
    const int Most = 500;
}
