using JasperFx.Events;
using Marten;
using Matchmaking.Acceptance.Exchange;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Needs;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;
using Npgsql;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Acceptance.Participants;

public sealed class ErasureStories(Stage stage) : IClassFixture<Stage>
{
    const string Name = "Wambui Njeri";

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
        await Eventually.Until(async () => !await IsAnywhere("mt_events", needId), "the events to forget");
        Assert.False(await IsAnywhere("mt_doc_need", needId));
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
        await Eventually.Until(async () => !await IsAnywhere("mt_events", needId), "the events to forget");
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
        await Eventually.Until(async () => !await IsAnywhere("mt_events", needId), "the events to forget");
        var again = await Cast.Sofia.BringsIn(line);
        Assert.Equal(1, again["refusedCount"]!.GetValue<int>());
        Assert.False(await IsAnywhere("mt_doc_need", needId));
    }

    [Fact]
    public async Task Only_administrators_erase_and_they_say_why()
    {
        var needId = await Drafts();
        (await Cast.Wanjiru.Posts($"/api/needs/{needId}/erasure", new { reason = "mine" })).Refused(403);
        (await Cast.Marie.Posts($"/api/needs/{needId}/erasure", new { reason = "mine" })).Refused(404);
        Assert.Equal(["reason"], (await Cast.Sofia.Posts($"/api/needs/{needId}/erasure")).Faults());
        Assert.True(await IsAnywhere("mt_doc_need", needId));
    }

    [Fact]
    public async Task A_person_who_leaves_is_someone_who_left()
    {
        var personId = (await Cast.Sofia.Posts("/api/people", new { handle = "wambui", name = Name, email = "wambui@example.org" })).Done()["personId"]!.GetValue<Guid>();
        await Cast.Sofia.Does($"/api/people/{personId}/roles", new { role = "drafter", party = "KE", basis = $"letter of {Name}" });
        var left = await Cast.Sofia.Does($"/api/people/{personId}/erasure");
        Assert.Equal("Someone who left", left["name"]!.GetValue<string>());
        await Eventually.Until(async () => !await IsAnywhere("mt_events", personId), "the events to forget");
        await using var session = stage.Service.Store.QuerySession();
        Assert.Null(await session.LoadAsync<PersonDetails>(personId, Now));
        var replayed = await session.Events.AggregateStreamAsync<Person>(personId, token: Now);
        Assert.True(replayed!.SaysTheSameAs((await session.LoadAsync<Person>(personId, Now))!));
    }

    Task<Guid> Drafts() => Cast.Wanjiru.Drafts(Some.Need(("problem", Some.Text($"as {Name} told us")), ("protected", Some.Text($"the grove of {Name}"))));

    /// <summary>Whether the name still stands in a row of the table that belongs to this record.</summary>
    async Task<bool> IsAnywhere(string table, Guid recordId)
    {
        await using var connection = await stage.Service.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(Now);
        await using var count = new NpgsqlCommand(
            $"select count(*) from matchmaking.{table} t where t.data::text like $1 and to_jsonb(t)::text like $2", connection)
        {
            Parameters = { new() { Value = $"%{Name}%" }, new() { Value = $"%{recordId}%" } },
        };
        return (long)(await count.ExecuteScalarAsync(Now))! > 0;
    }
}
