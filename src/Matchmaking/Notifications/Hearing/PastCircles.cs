using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>
/// Who stood around many needs on many days: everybody who is known, with the roles of that day. A few questions for all,
/// since a month has thousands of events.
/// </summary>
public sealed class PastCircles
{
    readonly Dictionary<DateOnly, ImmutableArray<Reader>> readers = [];
    readonly IReadOnlyDictionary<Guid, Need> needs;
    readonly ILookup<Guid, Introduction> introductions;
    readonly Dictionary<Guid, Guid?> needOf;
    readonly IReadOnlyDictionary<Guid, Guid> organizations;
    readonly IReadOnlyList<(Person Person, string Language)> people;
    readonly IReadOnlyList<SupportCentre> centres;
    readonly HearingRulebook? book;

    PastCircles(
        IEnumerable<Need> needs, IEnumerable<Introduction> introductions, IEnumerable<Offer> offers,
        IReadOnlyList<(Person, string)> people, IReadOnlyList<SupportCentre> centres, HearingRulebook? book)
    {
        this.needs = needs.ToDictionary(need => need.Id);
        this.introductions = introductions.ToLookup(introduction => introduction.NeedId);
        needOf = this.introductions.SelectMany(of => of).ToDictionary(introduction => introduction.Id, introduction => (Guid?)introduction.NeedId);
        organizations = offers.ToDictionary(offer => offer.Id, offer => offer.OrganizationId);
        (this.people, this.centres, this.book) = (people, centres, book);
    }

    public static async Task<PastCircles> Read(
        IQuerySession session, IReadOnlyList<object> events, IReadOnlyList<Notice> notices, CancellationToken cancellation)
    {
        var introductionIds = events.Select(IntroductionIdOf).OfType<Guid>().ToArray();
        var named = await session.LoadManyAsync<Introduction>(cancellation, introductionIds);
        var needIds = events.Select(NeedIdOf).Concat(notices.Select(n => n.NeedId)).OfType<Guid>()
            .Concat(named.Select(i => i.NeedId)).Distinct().ToArray();
        var details = (await session.Query<PersonDetails>().ToListAsync(cancellation)).ToDictionary(d => d.Id, d => d.Language);
        var people = await session.Query<Person>().ToListAsync(cancellation);
        return new PastCircles(
            await session.LoadManyAsync<Need>(cancellation, needIds),
            await session.Query<Introduction>().Where(i => i.NeedId.IsOneOf(needIds)).ToListAsync(cancellation),
            await session.LoadManyAsync<Offer>(cancellation, notices.Select(n => n.OfferId).OfType<Guid>().Distinct().ToArray()),
            [.. people.Where(p => details.ContainsKey(p.Id)).Select(p => (p, details[p.Id]))],
            await session.Query<SupportCentre>().ToListAsync(cancellation),
            await session.LoadAsync<HearingRulebook>(HearingRulesAdopted.Stream, cancellation));
    }

    /// <summary>What is told of an event.</summary>
    public IEnumerable<PastNews> Around(IHappened happened)
    {
        var needId = NeedIdOf(happened) ?? (IntroductionIdOf(happened) is { } asked && needOf.TryGetValue(asked, out var found) ? found : null);
        if (needId is not { } id || At(id, happened.HappenedAt) is not { } circle) return [];
        return [new PastNews(circle, around => WhoHears(happened, around).Select(n => new Told(n.Kind, n.PersonId, n.Pace)))];
    }

    /// <summary>What was told at once to several people is one piece of news.</summary>
    public IEnumerable<PastNews> Around(IEnumerable<Notice> notices)
    {
        foreach (var same in notices.GroupBy(n => (n.Kind, n.Step, n.Part, n.NeedId, n.OfferId, n.IntroductionId, n.CooperationId, n.At)))
        {
            if (At(same.Key.NeedId!.Value, same.Key.At) is not { } circle) continue;
            var news = new News(same.Key.Kind, "", "system:clock", same.Key.At)
            {
                Step = same.Key.Step,
                Part = same.Key.Part,
                IntroductionId = same.Key.IntroductionId,
                CooperationId = same.Key.CooperationId,
            };
            Reader[] told = [.. circle.Readers.Where(reader => same.Any(notice => notice.PersonId == reader.PersonId))];
            var meant = new Meant(InstitutionsOf(same.Key.OfferId, told), told);
            yield return new PastNews(
                circle, around => around.Hear(news, meant).Select(one => new Told(news.Kind, one.Reader.PersonId, one.Pace)));
        }
    }

    /// <summary>The institution of the offer; where a notice names none, those for whom somebody was told.</summary>
    IEnumerable<Guid> InstitutionsOf(Guid? offerId, IEnumerable<Reader> told) =>
        offerId is { } known && organizations.TryGetValue(known, out var organization)
            ? [organization]
            : told.SelectMany(reader => reader.Actor.Memberships).Where(held => held.Role == Role.Representative).Select(held => held.OrganizationId)
                .OfType<Guid>();

    Circle? At(Guid needId, DateTimeOffset moment)
    {
        if (!needs.TryGetValue(needId, out var need)) return null;
        var day = DateOnly.FromDateTime(moment.UtcDateTime);
        if (!readers.TryGetValue(day, out var present))
            readers[day] = present = [.. people.Select(one => new Reader(one.Person.Id, one.Language, Actors.Of(one.Person, day, centres)))];
        return new Circle(need, present, [.. introductions[needId]])
        {
            Rules = book?.At(moment) ?? HearingRules.First,
            Covered = centres.Any(c => need.AskedFor.Any(party => c.CoversOn(day, party))),
        };
    }

    static Notice[] WhoHears(IHappened happened, Circle circle) => happened switch
    {
        NeedSubmitted e => AnnounceNeedHandler.WhoHears(e, circle),
        NeedReturned e => AnnounceNeedHandler.WhoHears(e, circle),
        NeedEndorsed e => AnnounceNeedHandler.WhoHears(e, circle),
        IntroductionProposed e => AnnounceIntroductionHandler.WhoHears(e, circle),
        IntroductionAccepted e => AnnounceIntroductionHandler.WhoHears(e, circle),
        IntroductionDeclined e => AnnounceIntroductionHandler.WhoHears(e, circle),
        IntroductionLapsed e => AnnounceIntroductionHandler.WhoHears(e, circle),
        TermsProposed e => AnnounceIntroductionHandler.WhoHears(e, circle),
        TermsAccepted e => AnnounceIntroductionHandler.WhoHears(e, circle),
        TermsDeclined e => AnnounceIntroductionHandler.WhoHears(e, circle),
        CooperationAgreed e => AnnounceCooperationHandler.WhoHears(e, circle),
        CooperationCompleted e => AnnounceCooperationHandler.WhoHears(e, circle),
        ExtensionAsked e => AnnounceIntroductionHandler.WhoHears(e, circle),
        AgreementExtended e => AnnounceIntroductionHandler.WhoHears(e, circle),
        NeedReviewAsked e => AnnounceNeedHandler.WhoHears(e, circle),
        NeedOpinionGiven e => AnnounceNeedHandler.WhoHears(e, circle),
        NeedLetterRecorded e => AnnounceNeedHandler.WhoHears(e, circle),
        NeedNoObjectionAwaited e => AnnounceNeedHandler.WhoHears(e, circle),
        NeedEndorsementAnnulled e => AnnounceNeedHandler.WhoHears(e, circle),
        InterestExpressed e => AnnounceInterestHandler.WhoHears(e, circle),
        _ => [],
    };

    static Guid? NeedIdOf(object happened) => happened switch
    {
        NeedSubmitted e => e.NeedId,
        NeedReturned e => e.NeedId,
        NeedEndorsed e => e.NeedId,
        IntroductionProposed e => e.NeedId,
        CooperationAgreed e => e.NeedId,
        CooperationCompleted e => e.NeedId,
        NeedReviewAsked e => e.NeedId,
        NeedOpinionGiven e => e.NeedId,
        NeedLetterRecorded e => e.NeedId,
        NeedNoObjectionAwaited e => e.NeedId,
        NeedEndorsementAnnulled e => e.NeedId,
        InterestExpressed e => e.NeedId,
        _ => null,
    };

    static Guid? IntroductionIdOf(object happened) => happened switch
    {
        IntroductionAccepted e => e.IntroductionId,
        IntroductionDeclined e => e.IntroductionId,
        IntroductionLapsed e => e.IntroductionId,
        TermsProposed e => e.IntroductionId,
        TermsAccepted e => e.IntroductionId,
        TermsDeclined e => e.IntroductionId,
        ExtensionAsked e => e.IntroductionId,
        AgreementExtended e => e.IntroductionId,
        _ => null,
    };
}
