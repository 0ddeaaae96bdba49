using System.Net;
using System.Text;
using Matchmaking.Acceptance.Setting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class AttachmentTests(Stage stage)
{
    const string Title = "Letter of the ministry";

    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_file_on_a_draft_is_for_those_who_see_the_draft_and_for_everybody_once_the_need_is_public()
    {
        var need = $"/api/needs/{await cast.Wanjiru.Drafts(Some.Need())}";
        var file = await Attached(cast.Wanjiru, need, Files.Letter());
        foreach (var person in new[] { cast.Wanjiru, cast.Tomas }) Assert.Equal(HttpStatusCode.OK, (await person.Gets(file)).Status);
        foreach (var person in new[] { cast.Nobody, cast.Teuila, cast.Lin, cast.Amina, cast.Grace })
        {
            (await person.Gets(file)).Refused(404);
            (await person.Gets($"{need}/attachments")).Refused(404);
        }
        await cast.Wanjiru.Does($"{need}/submission");
        (await cast.Nobody.Gets(file)).Refused(404);
        await cast.Tomas.Does($"{need}/endorsement", new { visibility = "public" });
        Assert.Equal(Encoding.UTF8.GetString(Files.Letter()), (await cast.Nobody.Gets(file)).Text);
        var row = Assert.Single((await cast.Nobody.Reads($"{need}/attachments")).Rows("items"));
        Assert.Equal((Title, "pdf"), (row.Text("title"), row.Text("kind").ToLowerInvariant()));
        (await cast.Nobody.Gets(file.Replace(need, $"/api/needs/{await cast.OpensNeed()}", StringComparison.Ordinal))).Refused(404);
    }

    [Fact]
    public async Task A_file_is_taken_along_and_runs_nowhere()
    {
        var file = await Attached(cast.Wanjiru, $"/api/needs/{await cast.OpensNeed()}", Files.Letter(), "Où et quand? <b>\"ici\"</b");
        using var answer = await cast.Nobody.GetAsync(new Uri(file, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal("Où et quand   b  ici   b.pdf", disposition.FileNameStar);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["default-src 'none'; sandbox"], answer.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task What_is_taken_off_is_erased_and_only_its_writers_take_it_off()
    {
        var need = $"/api/needs/{await cast.OpensNeed()}";
        var file = await Attached(cast.Wanjiru, need, Files.Letter("of somebody"));
        (await cast.Amina.Posts($"{file}/removal")).Refused(403);
        (await cast.Nobody.Posts($"{file}/removal")).Refused(401);
        await cast.Tomas.Does($"{file}/removal");
        (await cast.Wanjiru.Gets(file)).Refused(404);
        Assert.Empty((await cast.Wanjiru.Reads($"{need}/attachments")).Rows("items"));
        Assert.Equal(0, await Kept(file));
        (await cast.Tomas.Posts($"{file}/removal")).Refused(404);
    }

    [Fact]
    public async Task A_withdrawn_need_keeps_its_files_and_takes_no_more()
    {
        var needId = await cast.OpensNeed();
        var file = await Attached(cast.Wanjiru, $"/api/needs/{needId}", Files.Letter());
        await cast.Wanjiru.Does($"/api/needs/{needId}/withdrawal", new { reason = "Solved." });
        Assert.Contains("withdrawn", (await cast.Wanjiru.Attaches($"/api/needs/{needId}", Files.Letter("more"))).Refused(409).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await cast.Nobody.Gets(file)).Status);
        await cast.Wanjiru.Does($"{file}/removal");
        (await cast.Nobody.Gets(file)).Refused(404);
    }

    public static TheoryData<string, byte[], string> Foreign => new()
    {
        { "a script under another name", "<script>alert(1)</script>"u8.ToArray(), "file" },
        { "a picture that can run", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "file" },
        { "a program", [0x4D, 0x5A, 0x90, 0x00], "file" },
        { "nothing", [], "file" },
        { "too much", [.. Files.Letter(), .. new byte[5 * 1024 * 1024]], "file" },
        { "another archive", Files.Archive(("hello.txt", "hello")), "file" },
        { "a document with macros", Files.Archive(Parts("application/vnd.ms-word.document.macroEnabled.main+xml"), ("word/vbaProject.bin", "x")), "file" },
        { "macros that are not told", Files.Archive(Parts("wordprocessingml.document.main+xml"), ("word/vbaProject.bin", "x")), "file" },
        { "a torn archive", [.. "PK"u8, 3, 4, 1, 2, 3], "file" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task What_is_no_paper_or_picture_is_refused_by_its_content(string what, byte[] file, string field)
    {
        var refused = await cast.Wanjiru.Attaches($"/api/needs/{await cast.Wanjiru.Drafts(Some.Need())}", file, name: "letter.pdf");
        Assert.True(refused.Faults().Contains(field), what);
    }

    public static TheoryData<string, byte[]> Taken => new()
    {
        { "docx", Files.Archive(Parts("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")) },
        { "xlsx", Files.Archive(Parts("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")) },
        { "png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0] },
        { "jpeg", [0xFF, 0xD8, 0xFF, 0xE0] },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task A_file_is_of_the_kind_that_its_content_says(string kind, byte[] file)
    {
        var need = $"/api/needs/{await cast.Wanjiru.Drafts(Some.Need())}";
        await Attached(cast.Wanjiru, need, file);
        Assert.Equal(kind, Assert.Single((await cast.Wanjiru.Reads($"{need}/attachments")).Rows("items")).Text("kind"), ignoreCase: true);
    }

    [Fact]
    public async Task The_same_file_is_attached_once_and_there_is_an_end_to_them()
    {
        var need = $"/api/needs/{await cast.Wanjiru.Drafts(Some.Need())}";
        for (var number = 0; number < 10; number++) await Attached(cast.Wanjiru, need, Files.Letter($"{number}"));
        (await cast.Wanjiru.Attaches(need, Files.Letter("3"))).Refused(409);
        (await cast.Wanjiru.Attaches(need, Files.Letter("10"))).Refused(409);
        Assert.Equal(["title"], (await cast.Wanjiru.Attaches(need, Files.Letter("11"), title: null)).Faults());
    }

    [Fact]
    public async Task Erasing_the_text_of_a_need_erases_its_files_and_no_event_ever_held_their_names()
    {
        var needId = await cast.OpensNeed();
        var file = await Attached(cast.Wanjiru, $"/api/needs/{needId}", Files.Letter("erased"), "Letter of Njoki Wairimu");
        Assert.Equal(0, await Count("select count(*) from matchmaking.mt_events where data::text ilike '%Wairimu%' or data::text ilike '%scan0001%'"));
        await cast.Sofia.Does($"/api/needs/{needId}/erasure", new { reason = "asked for" });
        (await cast.Wanjiru.Gets(file)).Refused(404);
        Assert.Equal(0, await Kept(file));
    }

    [Fact]
    public async Task An_offer_has_files_too_for_those_who_see_it()
    {
        var offer = $"/api/offers/{await cast.Lin.Registers(Some.Offer())}";
        (await cast.Tomas.Attaches(offer, Files.Letter())).Refused(403);
        var file = await Attached(cast.Lin, offer, Files.Letter());
        Assert.Equal(HttpStatusCode.OK, (await cast.Nobody.Gets(file)).Status);
        await cast.Lin.Does($"{offer}/pause");
        (await cast.Nobody.Gets(file)).Refused(404);
        Assert.Equal(HttpStatusCode.OK, (await cast.Amina.Gets(file)).Status);
        await cast.Lin.Does($"{offer}/withdrawal");
        (await cast.Lin.Attaches(offer, Files.Letter("more"))).Refused(409);
        await cast.Lin.Does($"{file}/removal");
    }

    static (string, string) Parts(string main) => ("[Content_Types].xml", $"<Types><Override PartName=\"/main.xml\" ContentType=\"{main}\"/></Types>");

    static async Task<string> Attached(HttpClient person, string record, byte[] file, string title = Title)
    {
        var answer = await person.Attaches(record, file, title);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Location!.ToString();
    }

    Task<long> Kept(string file) => Count($"select count(*) from matchmaking.attached_contents where id = '{file.Split('/')[^1]}'");

    async Task<long> Count(string sql)
    {
        await using var command = stage.Service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
