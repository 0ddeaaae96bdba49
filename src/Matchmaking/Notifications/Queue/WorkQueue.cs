using Marten;
using Marten.Linq.MatchesSql;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>The cases that somebody brokers, each with what it waits for.</summary>
/// <param name="Cards">Those that were asked for.</param>
/// <param name="Open">How many there are, whatever was asked for; imported ones apart.</param>
public sealed record QueueSheet(
    QueueFilter Filter, IReadOnlyList<QueueCard> Cards, IReadOnlyList<SupportCentre> Centres, int Open, int Late, int Unassigned);

/// <summary>Finds the open cases of those who broker: an officer's are those of the Parties that the centre covers, a coordinator's are all.</summary>
public sealed class WorkQueue(IDocumentStore store)
{
    /// <summary>More than anybody works through in a day; imported needs, which are folded away, are counted apart.</summary>
    const int Most = 300;

    public async Task<QueueSheet> Read(QueueFilter filter, Actor actor, DateTimeOffset now)
    {
        await using var session = store.QuerySession();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var centres = await session.Query<SupportCentre>().OrderBy(centre => centre.Name).ToListAsync();
        var cards = await Cards(session, actor, now);
        var own = cards.Where(card => !card.Imported).ToArray();
        var asked = cards.Where(card => filter.Takes(card, actor, centres.FirstOrDefault(centre => centre.Code == filter.Centre), today)).ToArray();
        return new QueueSheet(
            filter,
            await Dressed(session, asked),
            [.. centres.Where(centre => actor.IsCoordinator || actor.IsOfficerOf(centre.Id))],
            own.Length,
            own.Count(card => card.Late),
            own.Count(card => card.Unassigned));
    }

    static async Task<IReadOnlyList<QueueCard>> Cards(IQuerySession session, Actor actor, DateTimeOffset now)
    {
        Need[] needs = [.. await Needs(session, actor, imported: false), .. await Needs(session, actor, imported: true)];
        var needIds = needs.Select(need => need.Id).ToArray();
        var standing = await session.Query<Introduction>()
            .Where(i => i.State == IntroductionState.Proposed && i.NeedId.IsOneOf(needIds)).ToListAsync();
        var clocks = (await session.Query<Deadline>().Where(d => d.NeedId!.Value.IsOneOf(needIds)).ToListAsync()).ToLookup(d => d.NeedId);
        var byNeed = standing.ToLookup(i => i.NeedId);
        return [.. needs.Select(need => QueueCard.Of(need, byNeed[need.Id], [.. clocks[need.Id]], now)).OfType<QueueCard>()];
    }

    static async Task<IEnumerable<Need>> Needs(IQuerySession session, Actor actor, bool imported)
    {
        var open = session.Query<Need>().Where(need => need.State == NeedState.Open || need.State == NeedState.Agreed);
        open = imported ? open.Where(need => need.Provenance != null) : open.Where(need => need.Provenance == null);
        if (!actor.IsCoordinator) open = open.Where(need => need.MatchesSql(IsOfOneOf, PartiesOf(actor), PartiesOf(actor), CentresOf(actor)));
        return (await open.OrderBy(need => need.OpenedAt).Take(Most).ToListAsync()).Where(actor.MayBroker);
    }

    const string IsOfOneOf =
        """
        (d.data #>> '{content,party}' = any(?) or jsonb_exists_any(d.data #> '{content,alsoFor}', ?)
         or jsonb_exists_any(d.data -> 'joinedCentres', ?))
        """;

    static string[] PartiesOf(Actor actor) => [.. actor.Covered];

    static string[] CentresOf(Actor actor) => [.. actor.Memberships.Select(m => m.CentreId).OfType<Guid>().Select(centreId => centreId.ToString())];

    /// <summary>What is known by other records: who leads, how well the first candidate fits, whose answer is waited for.</summary>
    static async Task<IReadOnlyList<QueueCard>> Dressed(IQuerySession session, IReadOnlyCollection<QueueCard> cards)
    {
        var names = await session.NamesOf(cards.Select(card => card.Need.Lead).OfType<string>());
        var scores = (await session.AdvancedSql.QueryAsync<Guid, int>(FirstScores, CancellationToken.None, cards.Select(card => card.Need.Id).ToArray()))
            .ToDictionary(row => row.Item1, row => row.Item2);
        var awaited = cards.SelectMany(Awaited).Distinct().ToArray();
        var offers = (await session.LoadManyAsync<Offer>(awaited)).ToDictionary(offer => offer.Id, offer => offer.Content.Organization?.Name ?? "");
        return
        [
            .. cards.Select(card => card with
            {
                Lead = card.Need.Lead is { } lead ? names.Of(lead) : null,
                FirstScore = scores.TryGetValue(card.Need.Id, out var score) ? score : null,
                Awaited = [.. Awaited(card).Select(offerId => offers.GetValueOrDefault(offerId, ""))],
            }),
        ];
    }

    static IEnumerable<Guid> Awaited(QueueCard card) => card is { Column: QueueColumn.Answer, Introduction: { } introduction }
        ? introduction.Offers.Where(offer => introduction.Awaits(offer.OfferId)).Select(offer => offer.OfferId)
        : [];

    const string FirstScores =
        """
        select row(list.id), row((list.data #>> '{candidates,0,score}')::int) from matchmaking.mt_doc_shortlist list
        where list.id = any(?) and list.data #> '{candidates,0}' is not null
        """;
}
