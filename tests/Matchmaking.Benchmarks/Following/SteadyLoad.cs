using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Matchmaking.Benchmarks.Matching;
using Matchmaking.Vocabularies;

namespace Matchmaking.Benchmarks.Following;

/// <summary>
/// People who do something at a steady rate, whether or not what they did before was answered: of ten deeds four are offers that are
/// registered, four offers that are revised, and two are steps of a need on its way to being open. Each deed is one event.
/// </summary>
public sealed class SteadyLoad
{
    public const int Rate = 200;
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan Stretch = TimeSpan.FromSeconds(30);

    const int Clients = 32;
    static readonly string[] OfImportsOnly = ["organization", "taken", "ended", "useful", "requester", "alsoFor", "priority"];

    readonly MadeUpRecords records;
    readonly HttpClient lin;
    readonly HttpClient wanjiru;
    readonly HttpClient tomas;
    readonly ConcurrentQueue<(Guid OfferId, EntityTagHeaderValue Version)> offers = [];
    readonly ConcurrentQueue<Guid> drafted = [];
    readonly ConcurrentQueue<Guid> submitted = [];
    readonly ConcurrentBag<double> milliseconds = [];

    SteadyLoad(MadeUpRecords records, HttpClient lin, HttpClient wanjiru, HttpClient tomas) =>
        (this.records, this.lin, this.wanjiru, this.tomas) = (records, lin, wanjiru, tomas);

    public static async Task<LoadFigures> Run(Uri address, TimeSpan stretch, int seed)
    {
        Progress.Say($"{Rate} events a second for {stretch.TotalSeconds:F0} s");
        using var lin = await Callers.SignedIn(address, "lin");
        using var wanjiru = await Callers.SignedIn(address, "wanjiru");
        using var tomas = await Callers.SignedIn(address, "tomas");
        return await new SteadyLoad(new MadeUpRecords(Vocabulary.Load(), seed, Shape.Skewed), lin, wanjiru, tomas).Run(stretch);
    }

    async Task<LoadFigures> Run(TimeSpan stretch)
    {
        var bodies = Enumerable.Range(0, (int)(Rate * stretch.TotalSeconds)).Select(Body).ToArray();
        var due = Channel.CreateUnbounded<(int Deed, long At)>();
        var began = Stopwatch.GetTimestamp();
        var clients = Enumerable.Range(0, Clients).Select(_ => Act(due.Reader, bodies)).ToArray();
        for (var deed = 0; deed < bodies.Length; deed++)
        {
            var at = began + deed * Stopwatch.Frequency / Rate;
            if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), at) is { Ticks: > 0 } early) await Task.Delay(early);
            due.Writer.TryWrite((deed, at));
        }
        due.Writer.Complete();
        await Task.WhenAll(clients);
        return new(bodies.Length / Stopwatch.GetElapsedTime(began).TotalSeconds, Percentiles.Of(milliseconds));
    }

    async Task Act(ChannelReader<(int Deed, long At)> due, string[] bodies)
    {
        await foreach (var (deed, at) in due.ReadAllAsync())
        {
            await Do(deed, bodies[deed]);
            milliseconds.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
        }
    }

    Task Do(int deed, string body)
    {
        if (IsOfNeed(deed)) return Need(body);
        return deed % 2 == 0 && offers.TryDequeue(out var offer) ? Revise(offer.OfferId, offer.Version, body) : Register(body);
    }

    async Task Register(string body)
    {
        using var answer = await Send(lin, HttpMethod.Post, "/api/offers", body);
        var offerId = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["offerId"]!.GetValue<Guid>();
        offers.Enqueue((offerId, answer.Headers.ETag!));
    }

    async Task Revise(Guid offerId, EntityTagHeaderValue version, string body)
    {
        using var answer = await Send(lin, HttpMethod.Put, $"/api/offers/{offerId}", body, version);
        offers.Enqueue((offerId, answer.Headers.ETag!));
    }

    async Task Need(string body)
    {
        if (submitted.TryDequeue(out var ready))
        {
            using var endorsed = await Send(tomas, HttpMethod.Post, $"/api/needs/{ready}/endorsement", "{}");
        }
        else if (drafted.TryDequeue(out var needId))
        {
            using var done = await Send(wanjiru, HttpMethod.Post, $"/api/needs/{needId}/submission", "{}");
            submitted.Enqueue(needId);
        }
        else
        {
            using var answer = await Send(wanjiru, HttpMethod.Post, "/api/needs", body);
            drafted.Enqueue((await answer.Content.ReadFromJsonAsync<JsonNode>())!["needId"]!.GetValue<Guid>());
        }
    }

    static async Task<HttpResponseMessage> Send(HttpClient person, HttpMethod method, string address, string body, EntityTagHeaderValue? version = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = new StringContent(body, new MediaTypeHeaderValue("application/json")) };
        if (version is not null) request.Headers.IfMatch.Add(version);
        var answer = await person.SendAsync(request);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{method} {address}: {await answer.Content.ReadAsStringAsync()}");
        return answer;
    }

    // The last two of ten.
    static bool IsOfNeed(int deed) => deed % 10 >= 8;

    string Body(int deed)
    {
        object content = IsOfNeed(deed) ? records.Need(deed).Content with { Party = "KE" } : records.Offer(deed).Content;
        var body = JsonSerializer.SerializeToNode(content, Json.Options)!.AsObject();
        foreach (var field in OfImportsOnly) body.Remove(field);
        return body.ToJsonString();
    }
}

/// <summary>The rate that was reached, and how long an answer took from when the deed was due.</summary>
public sealed record LoadFigures(double PerSecond, Percentiles Answers)
{
    public IEnumerable<(string, string)> Rows() =>
    [
        ("events a second, by 32 clients at a steady rate", $"{PerSecond:F0} (of {Answers.Count:N0} events)"),
        ("command latency from when it was due, median and 99th percentile", $"{Answers.P50:F0} ms, {Answers.P99:F0} ms"),
    ];
}
