using Matchmaking.Acceptance.Setting;
using Matchmaking.MailServer;

namespace Matchmaking.Acceptance.Mail;

/// <summary>A service with its people, and a mail server as a process of its own that it sends to.</summary>
public sealed class PostOffice : IAsyncDisposable
{
    readonly TemporaryFolder folder;

    PostOffice(TemporaryFolder folder, RunningMailServer server, RunningService service, Cast cast) =>
        (this.folder, Server, Service, Cast) = (folder, server, service, cast);

    public RunningMailServer Server { get; }

    public RunningService Service { get; }

    public Cast Cast { get; }

    /// <param name="behaviour">Of the mail server.</param>
    public static async Task<PostOffice> Open(PostgresFixture postgres, params string[] behaviour)
    {
        var folder = new TemporaryFolder();
        var server = await RunningMailServer.Start(folder.Path, behaviour);
        var service = await RunningService.Start(await postgres.FreshDatabase(), Settings(server.Port));
        return new PostOffice(folder, server, service, await Cast.At(service));
    }

    /// <summary>What a service is told that sends mail there: less patience than usual, so that tests need less too.</summary>
    public static (string Name, string Value)[] Settings(int port) =>
    [
        ("Matchmaking:Mail:Host", "127.0.0.1"),
        ("Matchmaking:Mail:Port", $"{port}"),
        ("Matchmaking:Mail:Security", "None"),
        ("Matchmaking:Mail:From", "notices@matchmaking.example"),
        ("Matchmaking:Mail:First", "00:00:00.2"),
        ("Matchmaking:Mail:Longest", "00:00:01"),
        ("Matchmaking:Mail:Hold", "00:00:05"),
        ("Matchmaking:PublicAddress", "https://matchmaking.example"),
        ("Matchmaking:Outbound:mail:Pause", "00:00:00.1"),
        ("Matchmaking:Outbound:mail:Rest", "00:00:00.5"),
    ];

    /// <summary>The mails that came for somebody, in the order in which they came, as soon as there are so many.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> MailFor(string person, int least = 1)
    {
        await Eventually.Until(() => Task.FromResult(Came(person).Count >= least), () => $"{least} mails for {person}, where {Came(person).Count} came");
        return Came(person);
    }

    public IReadOnlyList<ReceivedMail> Came(string person) =>
        [.. Server.Arrived.Where(mail => mail.To == $"{person}@example.org").Select(ReceivedMail.Read)];

    /// <summary>Sofia enters an officer of the centre that covers Kenya, who is written to in this language.</summary>
    public async Task<Guid> EntersOfficer(string handle, string language)
    {
        var entered = await Cast.Sofia.Does("/api/people", new { handle, name = handle, email = $"{handle}@example.org", language });
        await Cast.Sofia.Does($"/api/people/{entered.Id("personId")}/roles", new { role = "officer", centre = "RCMRD", basis = "A letter" });
        return entered.Id("personId");
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        Server.Dispose();
        folder.Dispose();
    }
}
