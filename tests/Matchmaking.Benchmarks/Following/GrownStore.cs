using Marten;
using Matchmaking.Benchmarks.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Benchmarks.Following;

/// <summary>The service's own store, in this process and without the service: made-up events are appended to it and read from it.</summary>
public sealed class GrownStore : IAsyncDisposable
{
    const int Offers = 15_000;
    const int Revisions = 4_000;
    const int Needs = 1_000;
    const int AtATime = 500;
    const long Seed = 20_260_601;

    readonly WebApplication app;

    GrownStore(WebApplication app) => this.app = app;

    public IDocumentStore Store => app.Services.GetRequiredService<IDocumentStore>();

    public static GrownStore Over(string connectionString)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Service).Assembly.GetName().Name });
        builder.Configuration["ConnectionStrings:Matchmaking"] = connectionString;
        builder.Configuration["Matchmaking:Demo"] = "true";
        builder.Configuration["Matchmaking:Snapshots"] = "";
        return new(Service.Build(builder));
    }

    /// <summary>Appends twenty thousand events: offers come and are revised, and needs of all Parties stand open.</summary>
    public async Task Grow()
    {
        Progress.Say($"appending {Offers + Revisions + Needs:N0} events");
        var events = new MadeUpEvents(new MadeUpRecords(Vocabulary.Load(), Seed, Shape.Skewed));
        foreach (var some in Enumerable.Range(0, Needs).Select(events.NeedComes).Chunk(AtATime)) await Append(some, comes: true);
        foreach (var some in Enumerable.Range(0, Offers).Select(events.OfferComes).Chunk(AtATime)) await Append(some, comes: true);
        foreach (var some in Enumerable.Range(0, Revisions).Select(place => events.OfferIsRevised(place, Offers + place)).Chunk(AtATime))
            await Append(some, comes: false);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task Append(IEnumerable<(Guid StreamId, object Data)> events, bool comes)
    {
        await using var session = Store.LightweightSession();
        foreach (var (streamId, data) in events)
            if (!comes) session.Events.Append(streamId, data);
            else if (data is NeedImported) session.Events.StartStream<Need>(streamId, data);
            else session.Events.StartStream<Offer>(streamId, data);
        await session.SaveChangesAsync();
    }
}
