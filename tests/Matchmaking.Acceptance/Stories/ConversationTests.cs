using System.Text.Json.Nodes;
using Marten;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Brokerage;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class ConversationTests(Stage stage)
{
    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Both_sides_and_the_broker_write_to_one_another_on_an_introduction_and_hear_of_it()
    {
        var needId = await cast.OpensNeed();
        var introductionId = await cast.Amina.Introduces(needId, await cast.Lin.Registers(Some.Offer()));
        await Writes(cast.Lin, introductionId, "Can the rangers come to the station?");
        await Writes(cast.Wanjiru, introductionId, "Twelve of them, in March.");
        await Writes(cast.Amina, introductionId, "I shall call you both.");

        foreach (var person in new[] { cast.Tomas, cast.Lin, cast.Amina, cast.Grace })
            Assert.Equal(["offer", "need", "broker"], (await Messages(person, introductionId)).Select(message => message.Text("speaker")));
        await cast.Amina.Hears("message-written", needId);
        var heard = await cast.Tomas.Hears("message-written", needId);
        Assert.DoesNotContain("station", heard.Text("text"), StringComparison.Ordinal);
        (await cast.Teuila.Gets($"/api/introductions/{introductionId}/conversation")).Refused(404);
        (await cast.Sofia.Gets($"/api/introductions/{introductionId}/conversation.md")).Refused(404);
    }

    [Fact]
    public async Task One_institution_does_not_read_what_is_between_another_and_the_side_of_the_need()
    {
        await cast.Imports(Some.Offer(("organization", new JsonObject { ["name"] = "Herbarium beside" })).Line("offer", "o-beside"));
        await cast.Sofia.Does($"/api/organizations/{Organization.IdOf("Herbarium beside")}/verification", new { evidence = "Its statute, seen" });
        var (other, own) = (StableId.Of("offer", "elsewhere", "o-beside"), await cast.Lin.Registers(Some.Offer()));
        var introductionId = await cast.Amina.Introduces(await cast.OpensNeed(), other, own);
        await Writes(cast.Tomas, introductionId, "Only for the herbarium.", other);
        await Writes(cast.Tomas, introductionId, "Only for the institute.", own);
        await Writes(cast.Tomas, introductionId, "For all.");
        Assert.Equal(["Only for the institute.", "For all."], (await Messages(cast.Lin, introductionId)).Select(message => message.Text("text")));
        Assert.Equal(3, (await Messages(cast.Amina, introductionId)).Count);
    }

    [Fact]
    public async Task Names_are_told_to_an_institution_once_both_sides_said_yes()
    {
        var introductionId = await cast.Amina.Introduces(await cast.OpensNeed(), await cast.Lin.Registers(Some.Offer()));
        await Writes(cast.Tomas, introductionId, "Welcome.");
        Assert.Equal("Tomas", (await Messages(cast.Amina, introductionId)).Single().Text("who"));
        Assert.NotEqual("Tomas", (await Messages(cast.Lin, introductionId)).Single().Text("who"));
        await cast.Tomas.Does($"/api/introductions/{introductionId}/acceptance");
        await cast.Lin.Does($"/api/introductions/{introductionId}/acceptance");
        Assert.Equal("Tomas", (await Messages(cast.Lin, introductionId)).Single().Text("who"));
    }

    [Fact]
    public async Task A_conversation_is_kept_as_a_file_with_times_and_sides()
    {
        var introductionId = await cast.BringsTogether(await cast.OpensNeed(), await cast.Lin.Registers(Some.Offer()));
        var cooperationId = await cast.Amina.Agrees(introductionId);
        await cast.Lin.Does($"/api/cooperations/{cooperationId}/messages", new { text = "The course begins on Monday." });
        var file = await cast.Tomas.Gets($"/api/cooperations/{cooperationId}/conversation.md");
        Assert.Equal("text/markdown", file.ContentType);
        Assert.Contains("UTC · The institution · Baobab Institute", file.Text, StringComparison.Ordinal);
        Assert.Contains("The course begins on Monday.", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_erased_is_gone_and_that_it_was_written_stays()
    {
        var introductionId = await cast.Amina.Introduces(await cast.OpensNeed(), await cast.Lin.Registers(Some.Offer()));
        await Writes(cast.Lin, introductionId, "Ask Njeriwambui at the gate.");
        var messageId = (await Messages(cast.Amina, introductionId)).Single().Id("messageId");
        (await cast.Tomas.Posts($"/api/introductions/{introductionId}/messages/{messageId}/erasure")).Refused(403);
        await cast.Sofia.Does($"/api/introductions/{introductionId}/messages/{messageId}/erasure");
        (await cast.Lin.Posts($"/api/introductions/{introductionId}/messages/{messageId}/erasure")).Refused(409);

        Assert.Null((await Messages(cast.Amina, introductionId)).Single()["text"]);
        await using var session = stage.Service.Store.QuerySession();
        Assert.Null(await session.LoadAsync<MessageText>(messageId, Now));
        var events = await session.Events.FetchStreamAsync(Conversation.IdOf(introductionId), token: Now);
        Assert.All(events, happened => Assert.DoesNotContain("gate", System.Text.Json.JsonSerializer.Serialize(happened.Data), StringComparison.Ordinal));
    }

    static Task<JsonNode> Writes(HttpClient person, Guid introductionId, string text, Guid? offerId = null) =>
        person.Does($"/api/introductions/{introductionId}/messages", new { text, offerId });

    static async Task<IReadOnlyList<JsonNode>> Messages(HttpClient person, Guid introductionId) =>
        (await person.Reads($"/api/introductions/{introductionId}/conversation")).Rows("items");
}
