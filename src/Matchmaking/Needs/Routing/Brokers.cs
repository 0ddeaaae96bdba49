using Marten;
using Marten.Linq.MatchesSql;
using Matchmaking.Access;
using Matchmaking.Participants;

namespace Matchmaking.Needs.Routing;

/// <summary>Somebody who may broker a need today, and so lead its case.</summary>
/// <param name="Centres">The codes of the centres whose officer this is; none for a coordinator.</param>
public sealed record Broker(Guid PersonId, string Name, IReadOnlyList<string> Centres);

/// <summary>Finds those who may lead a case.</summary>
public static class Brokers
{
    public static async Task<IReadOnlyList<Broker>> BrokersOf(
        this IQuerySession session, Need need, IReadOnlyList<SupportCentre> centres, DateOnly day)
    {
        var having = centres.Where(centre => centre.Covers(need.AskedFor, day) || need.JoinedCentres.Contains(centre.Id)).ToArray();
        var marks = having.Select(centre => $$"""{"memberships":[{"centreId":"{{centre.Id}}"}]}""").Append(Coordinator).ToArray();
        var people = await session.Query<Person>().Where(p => p.MatchesSql("d.data @> any(?::jsonb[])", (object)marks)).ToListAsync();
        var names = (await session.LoadManyAsync<PersonDetails>(people.Select(person => person.Id))).ToDictionary(known => known.Id, known => known.Name);
        var brokers = new List<Broker>();
        foreach (var person in people.Where(person => names.ContainsKey(person.Id)))
            if ((await Actors.Of(person, day, session)).MayBroker(need)) brokers.Add(Of(person, names[person.Id], having, day));
        return [.. brokers.OrderBy(broker => broker.Name, StringComparer.Ordinal)];
    }

    static Broker Of(Person person, string name, IEnumerable<SupportCentre> centres, DateOnly day) => new(
        person.Id, name, [.. centres.Where(centre => person.On(day).Any(held => held.CentreId == centre.Id)).Select(centre => centre.Code)]);

    const string Coordinator = $$"""{"memberships":[{"role":"{{nameof(Role.Coordinator)}}"}]}""";
}
