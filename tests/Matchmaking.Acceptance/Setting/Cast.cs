namespace Matchmaking.Acceptance.Setting;

/// <summary>The demo's people at one running service, each signed in.</summary>
public sealed record Cast(
    RunningService Service,
    HttpClient Tomas,
    HttpClient Wanjiru,
    HttpClient Teuila,
    HttpClient Amina,
    HttpClient Marie,
    HttpClient Lin,
    HttpClient Grace,
    HttpClient Sofia)
{
    public static readonly string[] Names = ["tomas", "wanjiru", "teuila", "amina", "marie", "lin", "grace", "sofia"];

    public HttpClient Nobody => Service.Anonymous;

    public Task<HttpClient> Of(string name) => name == "nobody" ? Task.FromResult(Nobody) : Service.Client(name);

    public static async Task<Cast> At(RunningService service)
    {
        var people = new List<HttpClient>();
        foreach (var name in Names) people.Add(await service.Client(name));
        return new Cast(service, people[0], people[1], people[2], people[3], people[4], people[5], people[6], people[7]);
    }
}
