using Marten;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Loading;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Exchange;

public sealed class FirstLoadTests(PostgresFixture postgres)
{
    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_load_changes_nothing()
    {
        await using var service = await RunningService.Start(await postgres.FreshDatabase(), ("Matchmaking:RealCases", "true"));
        var before = await service.Events();
        var steps = new Steps();
        await FirstLoad.Run(service.Services, demo: true, steps, Now);
        Assert.Equal(before, await service.Events());
        Assert.Equal(new LoadStep("Real cases", 129, 129), steps.Last);
    }

    [Fact]
    public async Task Two_nodes_that_load_at_once_load_once()
    {
        await using var service = await RunningService.Start(await postgres.FreshDatabase());
        var before = await service.Events();
        await Task.WhenAll(Load(service), Load(service), Load(service));
        await using var session = service.Store.QuerySession();
        Assert.Equal(15, await session.Query<SupportCentre>().CountAsync(Now));
        Assert.Equal(before, await service.Events());
    }

    [Fact]
    public async Task Every_one_of_the_demonstrations_people_holds_a_role_today()
    {
        await using var service = await RunningService.Start(await postgres.FreshDatabase());
        await using var session = service.Store.QuerySession();
        var people = await session.LoadManyAsync<Person>(Now, DemonstrationPeople.All.Select(person => person.PersonId));
        Assert.Equal(8, people.Count);
        Assert.All(people, person => Assert.Single(person.On(DateOnly.FromDateTime(DateTime.UtcNow))));
    }

    static Task Load(RunningService service) => FirstLoad.Run(service.Services, demo: true, new Steps(), Now);

    sealed class Steps : IProgress<LoadStep>
    {
        public LoadStep? Last { get; private set; }

        public void Report(LoadStep value) => Last = value;
    }
}
