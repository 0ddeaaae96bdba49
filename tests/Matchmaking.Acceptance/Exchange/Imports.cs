using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Marten;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Exchange;

/// <summary>How stories import files.</summary>
public static class Imports
{
    public const string JsonLines = "application/x-ndjson";

    /// <summary>Sends a file and waits until it has been read to its end.</summary>
    public static async Task<JsonNode> BringsIn(this HttpClient person, string file, string type = JsonLines, bool dryRun = false)
    {
        var reply = await person.SendsFile(Encoding.UTF8.GetBytes(file), type, dryRun);
        Assert.Equal(202, reply.Code);
        return await person.Finished(reply.Location!.ToString());
    }

    public static Task<Reply> SendsFile(this HttpClient person, byte[] file, string? type, bool dryRun = false) =>
        person.Sends(HttpMethod.Post, $"/api/imports?dryRun={dryRun}", Content(file, type));

    public static Task<JsonNode> Finished(this HttpClient person, string address) => Eventually.Get(
        async () => (await person.Gets(address)).Done() is var import && import["state"]!.GetValue<string>() is "done" or "failed" ? import : null,
        "the end of the import");

    /// <summary>How many events there are of all kinds.</summary>
    public static async Task<int> Events(this RunningService service)
    {
        await using var session = service.Store.QuerySession();
        return await session.Events.QueryAllRawEvents().CountAsync(TestContext.Current.CancellationToken);
    }

    static ByteArrayContent Content(byte[] file, string? type)
    {
        var content = new ByteArrayContent(file);
        if (type is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }
}
