using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Visibility;

/// <summary>A need and an offer of every standing and visibility, with who sees them (product, Who sees what).</summary>
public sealed class Sharing(PostgresFixture postgres) : IAsyncLifetime
{
    static readonly string[] Side = ["tomas", "wanjiru"];
    static readonly string[] Working = [.. Side, "amina", "grace"];
    static readonly string[] Introduced = [.. Working, "lin"];

    public static readonly string[] Everybody = ["nobody", .. Cast.Names];

    readonly Stage stage = new(postgres);
    readonly Dictionary<string, HttpClient> visitors = [];

    public RunningService Service => stage.Service;

    public Cast Cast => stage.Cast;

    public IReadOnlyList<SharedNeed> Needs { get; } =
    [
        new("draft", Side, Side, Side),
        new("submitted", Working, Side, Working),
        new("returned", Working, Side, Working),
        new("public", Everybody, Side, Working),
        new("registered", Cast.Names, Side, Working),
        new("centre", Working, Side, Working),
        new("led", Everybody, [.. Side, "amina"], Working),
        new("withdrawn", Everybody, Side, Working),
        new("introduced", Introduced, Side, Introduced),
        new("accepted", Introduced, [.. Side, "lin"], Introduced),
    ];

    public IReadOnlyList<SharedRecord> Offers { get; } =
    [
        new("open", Everybody),
        new("paused", ["lin", "amina", "marie", "grace", "sofia"]),
        new("behalf", ["lin", "amina", "marie", "grace", "sofia", "tomas"]),
    ];

    public IReadOnlyList<SharedRecord> Introductions { get; } = [new("introduced", Introduced), new("accepted", Introduced)];

    public IReadOnlyList<SharedRecord> Cooperations { get; } = [new("accepted", Introduced)];

    public Guid OfferId => Offers[0].RecordId;

    public async ValueTask InitializeAsync()
    {
        await stage.InitializeAsync();
        await MakeOffers();
        foreach (var need in Needs) need.NeedId = await Cast.Wanjiru.Drafts(Marked(need));
        foreach (var need in Needs.Where(need => need.Name != "draft")) await Cast.Wanjiru.Does($"/api/needs/{need.NeedId}/submission");
        await Cast.Tomas.Does($"/api/needs/{Of("returned")}/return", new { reason = "Name the counties." });
        foreach (var need in Needs.Where(need => need.Name is not ("draft" or "submitted" or "returned"))) await Endorse(need);
        await Cast.Amina.Does($"/api/needs/{Of("led")}/lead");
        await Cast.Wanjiru.Does($"/api/needs/{Of("withdrawn")}/withdrawal", new { reason = "Solved." });
        await Introduce();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors.Values) visitor.Dispose();
        await stage.DisposeAsync();
    }

    /// <summary>The person at the pages.</summary>
    public async Task<HttpClient> Visitor(string person) =>
        visitors.TryGetValue(person, out var known) ? known : visitors[person] = await Setting.Visitor.At(Service.Address, person);

    static System.Text.Json.Nodes.JsonObject Marked(SharedNeed need) => Some.Need(
        ("title", Some.Text(need.Title)), ("problem", Some.Text(need.Problem)), ("protected", Some.Text(need.Secret)));

    Guid Of(string name) => Needs.Single(need => need.Name == name).NeedId;

    Task Endorse(SharedNeed need) => Cast.Tomas.Does(
        $"/api/needs/{need.NeedId}/endorsement",
        new { visibility = need.Sees.Contains("nobody") ? "public" : need.Sees.Contains("marie") ? "registered" : "centre" });

    async Task MakeOffers()
    {
        Offers[0].RecordId = await Cast.Lin.Registers(Some.Offer());
        Offers[1].RecordId = await Cast.Lin.Registers(Some.Offer());
        Offers[2].RecordId = await Cast.Lin.Registers(Some.Offer(("onBehalfOf", "KE")));
        await Cast.Lin.Does($"/api/offers/{Offers[1].RecordId}/pause");
    }

    async Task Introduce()
    {
        Introductions[0].RecordId = await Cast.Amina.Introduces(Of("introduced"), OfferId);
        Introductions[1].RecordId = await Cast.BringsTogether(Of("accepted"), OfferId);
        Cooperations[0].RecordId = await Cast.Amina.Agrees(Introductions[1].RecordId);
    }
}
