using System.Text.Json;
using System.Text.Json.Nodes;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Directories;

/// <summary>Turns the form into an entry, so that it is read and judged as what comes by the API.</summary>
public static class EntryForm
{
    /// <param name="before">What the entry said; texts in other languages than the form's stay as they are.</param>
    public static EntryContent Read(PostedForm form, EntryContent before, Vocabulary vocabulary)
    {
        var record = JsonSerializer.SerializeToNode(before, Json.Options)!.AsObject();
        foreach (var field in new[] { "link", "organization", "deadline" }) record[field] = form.Text(field);
        foreach (var field in new[] { "languages", "subjects", "targets", "regions" }) record[field] = form.List(field);
        record["members"] = new JsonArray([.. Lines(form.Text("members")).Select(name => (JsonNode)name)]);
        foreach (var field in new[] { "title", "description", "eligibility", "howToApply" }) record[field] = form.Localized(field, record[field]);
        var reading = EntryContent.Read(JsonSerializer.SerializeToElement<JsonObject>(record), vocabulary);
        form.Refuse(reading.Errors);
        return reading.Content;
    }

    static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
