using System.Text.Json.Nodes;
using Marten;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Rebuilds;
using Matchmaking.Web;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Visitor = Matchmaking.Acceptance.Web.Visitor;

namespace Matchmaking.Acceptance.Rebuilds;

public sealed class RebuildTests(Stage stage) : IClassFixture<Stage>
{
    const string Page = "/en/administration/rebuilds";

    readonly Cast cast = stage.Cast;
    readonly RunningService service = stage.Service;

    [Fact]
    public async Task Every_view_has_a_name_in_every_language()
    {
        var check = await cast.Sofia.Rebuilds(mends: false);
        Assert.All(
            check["views"]!.AsArray().Select(view => $"view.{view!["view"]}"),
            key => Assert.All(PageLanguages.All, language => Assert.Contains(key, Texts.In(language).Own)));
    }

    [Fact]
    public async Task Damage_is_found_and_named_then_mended_and_nobody_is_told_anything()
    {
        var (needId, offerId) = await Live();
        var (before, told) = (await service.Rows(), await service.Told());
        await service.Do("update matchmaking.mt_doc_need set data = jsonb_set(data, '{state}', '\"withdrawn\"') where id = $1", needId);
        await service.Do("delete from matchmaking.mt_doc_offer where id = $1", offerId);
        var stray = Guid.CreateVersion7();
        await service.Do("insert into matchmaking.mt_doc_entry (id, data, mt_version) values ($1, jsonb_build_object('id', $1, 'kind', 'resource'), 1)", stray);
        await service.Do("delete from matchmaking.mt_doc_deadline where data ->> 'needId' = $1::text", needId.ToString());
        await service.Do("update matchmaking.mt_doc_shortlist set data = jsonb_set(data, '{candidates}', '[]') where id = $1", needId);

        var check = await cast.Sofia.Rebuilds(mends: false);
        Assert.Equal("finished", check.Word());
        var found = check.Found();
        Assert.Contains(("need", needId, "other", "state"), found);
        Assert.Contains(("offer", offerId, "missing", ""), found);
        Assert.Contains(("entry", stray, "extra", ""), found);
        Assert.Contains(found, one => one is { View: "deadline", What: "missing" });
        Assert.Contains(found, one => one.View == "shortlist" && one.RecordId == needId);
        Assert.NotEqual(before["need"], (await service.Rows())["need"]);

        var rebuild = await cast.Sofia.Rebuilds(mends: true);
        Assert.Equal("finished", rebuild.Word());
        Assert.Equal(check["differences"]!.GetValue<long>(), rebuild["differences"]!.GetValue<long>());
        Assert.Empty((await cast.Sofia.Rebuilds(mends: false)).Found());
        var after = await service.Rows();
        foreach (var view in before.Keys.Except(["shortlist"])) Assert.Equal((view, before[view]), (view, after[view]));
        Assert.Equal(told, await service.Told());
        Assert.Contains((await cast.Amina.Reads("/api/needs?state=open&take=200")).Rows("items"), need => need.Id("needId") == needId);
    }

    [Fact]
    public async Task A_rebuild_of_what_is_right_writes_nothing()
    {
        await Live();
        var before = await service.Rows("xmin::text || ctid::text");
        var rebuild = await cast.Sofia.Rebuilds(mends: true);
        Assert.Empty(rebuild.Found());
        var after = await service.Rows("xmin::text || ctid::text");
        foreach (var view in before.Keys) Assert.Equal((view, before[view]), (view, after[view]));
    }

    /// <summary>Both want the need's stream at the same moment: whoever comes second has read what was wrong.</summary>
    [Fact]
    public async Task A_deed_in_the_middle_of_a_rebuild_is_kept_and_what_was_wrong_is_mended_all_the_same()
    {
        var (needId, _) = await Live();
        await service.Do("update matchmaking.mt_doc_need set data = jsonb_set(data, '{lastReason}', '\"Nobody said this\"') where id = $1", needId);
        await using var connection = await service.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var hold = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var take = new NpgsqlCommand("select 1 from matchmaking.mt_streams where id = $1 for update", connection) { Parameters = { new() { Value = needId } } })
            await take.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var deed = cast.Amina.Does($"/api/needs/{needId}/urgency", new { reason = "The rains begin in a week." });
        var rebuild = cast.Sofia.Rebuilds(mends: true, "need");
        await Eventually.Until(async () => await Waiting(2), "both to wait for the stream");
        await hold.CommitAsync(TestContext.Current.CancellationToken);
        await deed;
        Assert.NotEmpty((await rebuild).Found());
        Assert.Empty((await cast.Sofia.Rebuilds(mends: false, "need")).Found());
        Assert.True((await cast.Amina.Reads($"/api/needs/{needId}")).Flag("urgent"));
    }

    [Fact]
    public async Task One_runs_at_a_time_and_what_a_kill_left_is_gone_on_with()
    {
        var (needId, _) = await Live();
        await service.Do("update matchmaking.mt_doc_need set data = jsonb_set(data, '{state}', '\"withdrawn\"') where id = $1", needId);
        var rebuildId = await Interrupted();
        var shown = await cast.Sofia.Reads($"/api/rebuilds/{rebuildId}");
        Assert.True(shown.Flag("standsStill"));
        var refused = (await cast.Sofia.Posts("/api/rebuilds", new { mends = true })).Refused(409);
        Assert.Contains("Sofia", refused.Text("detail"), StringComparison.Ordinal);

        using var sofia = await Visitor.SignedIn(service, "sofia");
        await sofia.Opens(Page);
        Assert.Contains("It was interrupted", sofia.Page, StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\"", sofia.Page, StringComparison.Ordinal);
        await sofia.Sends($"{Page}/{rebuildId}/continuation");
        var over = await cast.Sofia.Ends(rebuildId);
        Assert.Equal("finished", over.Word());
        Assert.Contains(("need", needId, "other", "state"), over.Found());
        Assert.NotNull(over["wentOnAt"]);
        Assert.Contains("1 difference mended", (await sofia.Opens(Page)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_stopped_and_another_can_begin()
    {
        var rebuildId = await Interrupted();
        Assert.Equal("stopped", (await cast.Sofia.Does($"/api/rebuilds/{rebuildId}/stop")).Word());
        (await cast.Sofia.Posts($"/api/rebuilds/{rebuildId}/stop")).Refused(409);
        (await cast.Sofia.Posts($"/api/rebuilds/{rebuildId}/continuation")).Refused(409);
        using var sofia = await Visitor.SignedIn(service, "sofia");
        await sofia.Opens(Page);
        await sofia.Sends(Page, ("view", "offer"));
        Assert.Equal(Page, sofia.Address);
        await Eventually.Until(async () => (await cast.Sofia.Reads("/api/rebuilds"))["running"] is null, "the check to be over");
        Assert.Contains("nothing differs", (await sofia.Opens(Page)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_hears_how_far_it_is_until_it_is_over()
    {
        var rebuildId = await Interrupted();
        using var sofia = await Visitor.SignedIn(service, "sofia");
        using var reader = await sofia.Hears($"{Page}/{rebuildId}/progress");
        Assert.Equal("event: progress", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Contains("\"part\":\"Needs\"", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await cast.Sofia.Does($"/api/rebuilds/{rebuildId}/stop");
        Assert.Contains("event: over", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_projection_of_the_store_is_a_view()
    {
        var known = ((DocumentStore)service.Store).Options.Projections.All.SelectMany(projection => projection.PublishedTypes()).Select(type => type.Name.ToLowerInvariant());
        var views = (await cast.Sofia.Reads("/api/rebuilds")).Rows("views").Select(view => view.Text("view").Replace("-", "", StringComparison.Ordinal));
        Assert.Empty(known.Except(views));
    }

    async Task<(Guid NeedId, Guid OfferId)> Live()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.OpensNeed();
        await cast.Amina.FindsCandidate(needId, offerId);
        var submitted = await cast.SubmitsNeed();
        Assert.NotEqual(needId, submitted);
        var cooperationId = await cast.Amina.Agrees(await cast.BringsTogether(await cast.OpensNeed(), offerId));
        await cast.Lin.Does($"/api/cooperations/{cooperationId}/messages", new { text = "Until the next course." });
        await cast.Amina.Does($"/api/needs/{needId}/candidates/{offerId}/exclusion", new { why = "scale" });
        return (needId, offerId);
    }

    /// <summary>As a killed node leaves it: begun an hour ago, and nobody works on it.</summary>
    async Task<Guid> Interrupted()
    {
        await using var session = service.Store.LightweightSession();
        var sofia = (await cast.Sofia.Reads("/api/me")).Id("personId");
        var rebuild = Rebuild.Begin(
            Guid.CreateVersion7(), true, [new ViewProgress("need", 10)], sofia.ToString(), DateTimeOffset.UtcNow.AddHours(-1)) with
        {
            Node = Guid.NewGuid(),
        };
        session.Store(rebuild);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        return rebuild.Id;
    }

    async Task<bool> Waiting(int people) =>
        int.Parse(await service.Reads("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"), null) >= people;
}
