using Marten;
using Matchmaking.Acceptance.Exchange;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Needs;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Acceptance.Participants;

public sealed class ErasureStories(Stage stage) : IClassFixture<Stage>
{
    const string Name = "Njeriwambui";

    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    Cast Cast => stage.Cast;

    [Fact]
    public async Task An_erased_text_is_in_no_event_and_in_no_state_and_a_replay_gives_the_same()
    {
        var needId = await Drafts();
        await Cast.Wanjiru.Does($"/api/needs/{needId}/submission");
        await Cast.Tomas.Does($"/api/needs/{needId}/return", new { reason = $"ask {Name} first" });
        await Cast.Sofia.Does($"/api/needs/{needId}/erasure", new { reason = "a person who was named asked for it" });

        Assert.Equal("[erased]", (await Cast.Wanjiru.Gets($"/api/needs/{needId}")).Done()["title"]!["en"]!.GetValue<string>());
        await Forgotten();
        await using var session = stage.Service.Store.QuerySession();
        var replayed = (await session.Events.AggregateStreamAsync<Need>(needId, token: Now))!;
        Assert.True(replayed.SaysTheSameAs((await session.LoadAsync<Need>(needId, Now))!));
        Assert.Equal(["CBD-SUBJECT-IAS"], replayed.Content.Subjects);
    }

    [Fact]
    public async Task What_is_written_after_an_erasure_stays()
    {
        var needId = await Drafts();
        await Cast.Sofia.Does($"/api/needs/{needId}/erasure", new { reason = "asked for" });
        await Forgotten();
        await Cast.Wanjiru.Revises($"/api/needs/{needId}", Some.Need(("title", Some.Text("Weeds"))));
        await using var session = stage.Service.Store.QuerySession();
        var replayed = await session.Events.AggregateStreamAsync<Need>(needId, token: Now);
        Assert.Equal("Weeds", replayed!.Content.Title.In("en"));
    }

    [Fact]
    public async Task An_erased_import_does_not_come_back()
    {
        var line = Some.Need(("problem", Some.Text($"as {Name} told us"))).Line("need", "erased").ToJsonString();
        await Cast.Sofia.BringsIn(line);
        var needId = StableId.Of("need", "elsewhere", "erased");
        await Cast.Sofia.Does($"/api/needs/{needId}/erasure", new { reason = "asked for" });
        await Forgotten();
        var again = await Cast.Sofia.BringsIn(line);
        Assert.Equal(1, again["refusedCount"]!.GetValue<int>());
        await Forgotten();
    }

    [Fact]
    public async Task Only_administrators_erase_and_they_say_why()
    {
        var needId = await Drafts();
        (await Cast.Wanjiru.Posts($"/api/needs/{needId}/erasure", new { reason = "mine" })).Refused(403);
        (await Cast.Marie.Posts($"/api/needs/{needId}/erasure", new { reason = "mine" })).Refused(404);
        Assert.Equal(["reason"], (await Cast.Sofia.Posts($"/api/needs/{needId}/erasure")).Faults());
        Assert.Contains("mt_doc_need", await stage.Service.WhereItStands(Name));
        await Cast.Sofia.Does($"/api/needs/{needId}/erasure", new { reason = "the story is over" });
        await Forgotten();
    }

    [Fact]
    public async Task A_person_who_leaves_is_someone_who_left()
    {
        var personId = (await Cast.Sofia.Posts("/api/people", new { handle = "wambui", name = Name, email = "wambui@example.org" })).Done()["personId"]!.GetValue<Guid>();
        await Cast.Sofia.Does($"/api/people/{personId}/roles", new { role = "drafter", party = "KE", basis = $"letter of {Name}" });
        var left = await Cast.Sofia.Does($"/api/people/{personId}/erasure");
        Assert.Equal("Someone who left", left["name"]!.GetValue<string>());
        await Forgotten();
        await using var session = stage.Service.Store.QuerySession();
        Assert.Null(await session.LoadAsync<PersonDetails>(personId, Now));
        var replayed = await session.Events.AggregateStreamAsync<Person>(personId, token: Now);
        Assert.True(replayed!.SaysTheSameAs((await session.LoadAsync<Person>(personId, Now))!));
    }

    Task<Guid> Drafts() => Cast.Wanjiru.Drafts(Some.Need(("problem", Some.Text($"as {Name} told us")), ("protected", Some.Text($"the grove of {Name}"))));

    async Task Forgotten()
    {
        IReadOnlyList<string> tables = [];
        await Eventually.Until(async () => (tables = await stage.Service.WhereItStands(Name)).Count == 0, () => $"{string.Join(", ", tables)} to forget the name");
    }
}
