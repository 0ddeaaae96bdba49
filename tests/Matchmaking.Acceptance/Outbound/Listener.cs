using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Outbound;

/// <summary>An event as a stream brought it.</summary>
public sealed record Heard(string Name, string Id, JsonNode Data);

/// <summary>Somebody who listens to the own inbox, and can hang up.</summary>
public sealed class Listener : IDisposable
{
    readonly HttpResponseMessage answer;
    readonly StreamReader reader;

    Listener(HttpResponseMessage answer, Stream stream) => (this.answer, reader) = (answer, new StreamReader(stream));

    public static async Task<Listener> To(HttpClient person, string? lastSeen = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/me/stream");
        if (lastSeen is not null) request.Headers.Add("Last-Event-ID", lastSeen);
        var answer = await person.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        return new Listener(answer, await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The next event; null when the stream has ended.</summary>
    public async Task<Heard?> Next()
    {
        var fields = new Dictionary<string, string>();
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
        {
            if (line.Length == 0 && fields.TryGetValue("data", out var data)) return new Heard(fields["event"], fields["id"], JsonNode.Parse(data)!);
            if (line.Split(": ", 2) is [{ Length: > 0 } name, var value]) fields[name] = value;
        }
        return null;
    }

    /// <summary>The next notice of this need.</summary>
    public async Task<Heard> Hears(Guid needId)
    {
        while (await Next() is { } heard)
            if (heard.Name == "notice" && heard.Data["needId"]?.GetValue<Guid>() == needId) return heard;
        throw new InvalidOperationException("The stream ended.");
    }

    public void Dispose()
    {
        reader.Dispose();
        answer.Dispose();
    }
}
