using System.Net.Http.Headers;
using Matchmaking.Acceptance.Mail;
using Matchmaking.Acceptance.Setting;
using Matchmaking.MailServer;

namespace Matchmaking.Acceptance.Access;

/// <summary>A service outside the demo, with a provider that vouches for its first administrator, and with a mail server.</summary>
public sealed class MailedService(PostgresFixture postgres) : IAsyncLifetime
{
    readonly TemporaryFolder folder = new();
    SigningProvider? provider;
    RunningMailServer? server;
    RunningService? service;

    public RunningService Service => service!;

    public HttpClient Administrator { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await SigningProvider.Start();
        server = await RunningMailServer.Start(folder.Path);
        service = await RunningService.Start(
            await postgres.FreshDatabase(),
            [
                .. PostOffice.Settings(server.Port),
                ("Matchmaking:Demo", "false"),
                ("Matchmaking:Access:Authority", provider.Authority),
                ("Matchmaking:Access:RequireHttpsMetadata", "false"),
                ("Matchmaking:FirstAdministrator:Subject", "first"),
            ]);
        Administrator = new HttpClient { BaseAddress = service.Address };
        Administrator.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", provider.Token("first", "matchmaking", TimeProvider.System.GetUtcNow()));
    }

    public async Task<Guid> Enters(string handle, string language) =>
        (await Administrator.Does("/api/people", new { handle, name = handle, email = $"{handle}@example.org", language })).Id("personId");

    /// <summary>What is done while the mail server is away; it comes back at the same place, with the mails that it has.</summary>
    public async Task WithoutMailServer(Func<Task> deeds)
    {
        var port = server!.Port;
        server.Dispose();
        await deeds();
        server = await RunningMailServer.Start(folder.Path, $"port={port}");
    }

    /// <summary>How many links wait to be sent once more.</summary>
    public async Task<long> WaitingToBeSentAgain()
    {
        await using var session = Service.Store.QuerySession();
        var counted = await session.AdvancedSql.QueryAsync<long>(
            "select count(*) from matchmaking.wolverine_incoming_envelopes where status = 'Scheduled' and message_type like '%SendSignInLink'",
            TestContext.Current.CancellationToken);
        return counted.Single();
    }

    public async Task<IReadOnlyList<ReceivedMail>> MailFor(string person, int least = 1)
    {
        await Eventually.Until(() => Task.FromResult(Came(person).Count >= least), () => $"{least} mails for {person}, where {Came(person).Count} came");
        return Came(person);
    }

    public IReadOnlyList<ReceivedMail> Came(string person) =>
        [.. server!.Arrived.Where(mail => mail.To == $"{person}@example.org").Select(ReceivedMail.Read)];

    public async ValueTask DisposeAsync()
    {
        Administrator.Dispose();
        if (service is not null) await service.DisposeAsync();
        if (provider is not null) await provider.DisposeAsync();
        server?.Dispose();
        folder.Dispose();
    }
}
