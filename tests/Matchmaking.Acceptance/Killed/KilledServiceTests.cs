using System.Collections.Concurrent;
using System.Text;
using Matchmaking.Acceptance.Setting;
using Npgsql;

namespace Matchmaking.Acceptance.Killed;

public sealed class KilledServiceTests(PostgresFixture postgres)
{
    const int Lines = 3000;
    const int Writers = 6;

    [Fact]
    public async Task An_import_goes_on_after_a_kill_and_every_line_is_there_once()
    {
        var database = await postgres.FreshDatabase();
        var address = await ImportUntilKilled(database);
        await using var next = await ServiceProcess.Start(database);
        using var sofia = await next.Client("sofia");
        var import = await Eventually.Get(
            async () => await sofia.Reads(address) is var read && read.Word() == "done" ? read : null, "the import to go on to its end");
        Assert.Empty(import.Rows("refused"));
        Assert.Equal(Lines, await Imported(database));
        Assert.Equal(Lines, await Count(database, "select count(*) from matchmaking.mt_doc_need"));
    }

    [Fact]
    public async Task Whatever_was_answered_before_a_kill_is_there_once_and_a_repetition_under_its_key_doubles_nothing()
    {
        var database = await postgres.FreshDatabase();
        var (answered, tried) = await DraftUntilKilled(database);
        await using var next = await ServiceProcess.Start(database);
        using var wanjiru = await next.Client("wanjiru");
        foreach (var key in tried.Keys)
        {
            var needId = (await wanjiru.Posts("/api/needs", Some.Need(), key: key)).Done().Id("needId");
            if (answered.TryGetValue(key, out var before)) Assert.Equal(before, needId);
        }
        Assert.NotEmpty(answered);
        Assert.Equal(tried.Count, await Count(database, "select count(*) from matchmaking.mt_events where type = 'need_drafted'"));
        Assert.Equal(tried.Count, await Count(database, "select count(*) from matchmaking.mt_doc_need"));
    }

    /// <summary>Returns the address at which the import is followed.</summary>
    static async Task<string> ImportUntilKilled(string database)
    {
        await using var service = await ServiceProcess.Start(database);
        using var sofia = await service.Client("sofia");
        using var file = new StringContent(File(), Encoding.UTF8, "application/x-ndjson");
        var taken = await sofia.Sends(HttpMethod.Post, "/api/imports", file);
        await Eventually.Until(async () => await Imported(database) > 0, "the first lines to be in");
        await service.Kill();
        Assert.InRange(await Imported(database), 1, Lines - 1);
        return taken.Location!.ToString();
    }

    /// <summary>Several people's clients post and post, until nobody answers any more.</summary>
    static async Task<(ConcurrentDictionary<string, Guid> Answered, ConcurrentDictionary<string, bool> Tried)> DraftUntilKilled(string database)
    {
        await using var service = await ServiceProcess.Start(database);
        using var wanjiru = await service.Client("wanjiru");
        var (answered, tried) = (new ConcurrentDictionary<string, Guid>(), new ConcurrentDictionary<string, bool>());
        var writers = Enumerable.Range(0, Writers).Select(_ => DraftOn(wanjiru, answered, tried)).ToArray();
        await Eventually.Until(() => Task.FromResult(answered.Count > 60), "some drafts to be answered");
        await service.Kill();
        await Task.WhenAll(writers);
        return (answered, tried);
    }

    static async Task DraftOn(HttpClient person, ConcurrentDictionary<string, Guid> answered, ConcurrentDictionary<string, bool> tried)
    {
        while (true)
        {
            var key = Guid.NewGuid().ToString();
            tried[key] = true;
            try
            {
                answered[key] = (await person.Posts("/api/needs", Some.Need(), key: key)).Done().Id("needId");
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    static string File() =>
        string.Join('\n', Enumerable.Range(0, Lines).Select(n => Some.Need().Line("need", $"n-{n}").ToJsonString()));

    static Task<int> Imported(string database) => Count(database, "select count(*) from matchmaking.mt_events where type = 'need_imported'");

    static async Task<int> Count(string database, string query)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(query);
        return (int)(long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
