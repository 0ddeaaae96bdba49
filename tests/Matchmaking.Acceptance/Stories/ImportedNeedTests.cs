using Matchmaking.Acceptance.Setting;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class ImportedNeedTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task An_imported_need_is_open_without_endorsement_and_says_where_it_was_endorsed()
    {
        await cast.Imports(Some.Need().Line("need", "n-open"));
        var need = await cast.Nobody.Reads($"/api/needs/{Imported("n-open")}");
        Assert.Equal("open", need.Word());
        Assert.True(need.Flag("endorsedAtSource"));
        Assert.Equal("elsewhere/n-open", need.Text("need"));
        Assert.Empty(need.Rows("endorsements"));
        (await cast.Tomas.Posts($"/api/needs/{Imported("n-open")}/endorsement")).Refused(409);
    }

    [Fact]
    public async Task An_imported_need_goes_the_rest_of_the_path()
    {
        await cast.Imports(Some.Need().Line("need", "n-path"));
        var offerId = await cast.Lin.Registers(Some.Offer());
        var cooperationId = await cast.Amina.Agrees(await cast.BringsTogether(Imported("n-path"), offerId));
        await cast.Tomas.SaysCompleted(cooperationId);
        await cast.Lin.SaysCompleted(cooperationId);
        Assert.Equal("completed", (await cast.Nobody.Reads($"/api/needs/{Imported("n-path")}")).Word());
    }

    [Fact]
    public async Task The_same_line_changes_nothing_and_a_changed_line_is_a_revision()
    {
        await cast.Imports(Some.Need().Line("need", "n-again"));
        await cast.Imports(Some.Need().Line("need", "n-again"));
        await cast.Imports(Some.Need(("kinds", Some.List("data"))).Line("need", "n-again"));
        var history = (await cast.Amina.Reads($"/api/needs/{Imported("n-again")}/history")).Rows("items");
        Assert.Equal(["need_imported", "need_import_revised"], history.Select(row => row.Text("what")));
    }

    static Guid Imported(string reference) => StableId.Of("need", "elsewhere", reference);
}
