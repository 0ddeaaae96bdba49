using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Acceptance.Web;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Visitor = Matchmaking.Acceptance.Web.Visitor;

namespace Matchmaking.Acceptance.Outbound;

/// <summary>A fault of the database that does not pass by itself: a row that it will not take.</summary>
public sealed class DeadLetterTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_notice_that_the_database_refuses_becomes_a_dead_letter_and_is_handled_once_the_fault_is_gone()
    {
        await Refuse("Mangroves");
        var needId = await cast.SubmitsNeed(("title", Some.Text("Mangroves of the Lamu coast")));
        var letter = await Letter(needId);
        Assert.Equal(("notice", "need"), (letter.Text("message"), letter.Text("record")));
        Assert.Contains("will not have it", letter.Text("reason"), StringComparison.Ordinal);
        Assert.DoesNotContain("Mangroves", letter.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(await cast.Tomas.NoticesOn(needId));

        await TakeAgain();
        await cast.Sofia.Does($"/api/dead-letters/{letter.Id("deadLetterId")}/replay");
        await cast.Tomas.Hears("need-submitted", needId);
        await Eventually.Until(async () => !(await Letters()).Any(other => other.Id("recordId") == needId), "the letter to be gone");
    }

    [Fact]
    public async Task Sofia_drops_a_letter_with_a_reason_on_the_page_and_hands_the_others_over_again()
    {
        await Refuse("Peatlands");
        var first = await Letter(await cast.SubmitsNeed(("title", Some.Text("Peatlands one"))));
        var secondNeed = await cast.SubmitsNeed(("title", Some.Text("Peatlands two")));
        await Letter(secondNeed);
        await TakeAgain();

        using var sofia = await Visitor.SignedIn(stage.Service, "sofia");
        await sofia.Opens("/en/administration/dead-letters");
        var dropping = $"/en/administration/dead-letters/{first.Id("deadLetterId")}/dropping";
        await sofia.Sends(dropping);
        Assert.Contains($"href=\"#dropping-{first.Id("deadLetterId")}-reason\"", sofia.Page, StringComparison.Ordinal);
        await sofia.Sends(dropping, ("reason", "The need was told of by phone."));
        Assert.Contains("The need was told of by phone.", sofia.Page, StringComparison.Ordinal);
        await sofia.Sends("/en/administration/dead-letters/replay");
        await cast.Tomas.Hears("need-submitted", secondNeed);
        await Eventually.Until(async () => (await sofia.Opens("/en/administration/dead-letters")).Page.Contains("There are none", StringComparison.Ordinal), "an empty page");
    }

    [Fact]
    public async Task Only_an_administrator_reads_and_settles_them()
    {
        (await cast.Nobody.Gets("/api/dead-letters")).Refused(401);
        (await cast.Grace.Gets("/api/dead-letters")).Refused(403);
        (await cast.Sofia.Posts($"/api/dead-letters/{Guid.CreateVersion7()}/replay")).Refused(404);
    }

    Task<System.Text.Json.Nodes.JsonNode> Letter(Guid needId) => Eventually.Get(
        async () => (await Letters()).FirstOrDefault(letter => letter["recordId"]?.GetValue<Guid>() == needId), "a dead letter");

    async Task<IReadOnlyList<System.Text.Json.Nodes.JsonNode>> Letters() => (await cast.Sofia.Reads("/api/dead-letters?take=200")).Rows("items");

    Task Refuse(string title) => Say(
        $"""
        create or replace function matchmaking.refuse() returns trigger language plpgsql as
        $$ begin if new.data ->> 'title' like '{title}%' then raise exception 'will not have it'; end if; return new; end $$;
        create or replace trigger refuse before insert on matchmaking.mt_doc_notice for each row execute function matchmaking.refuse();
        """);

    Task TakeAgain() => Say("drop trigger refuse on matchmaking.mt_doc_notice");

    async Task Say(string sql)
    {
        await using var command = stage.Service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
