using System.Text.Json;
using System.Text.Json.Nodes;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Participants;

/// <summary>Turns the form into a draft, so that it is read and judged as what comes by the API.</summary>
public static class PractitionerForm
{
    /// <param name="before">What she said; texts in other languages than the form's stay as they are.</param>
    public static PractitionerDraft Read(PostedForm form, PractitionerProfile? before, Vocabulary vocabulary)
    {
        var record = new JsonObject
        {
            ["name"] = form.Text("name"),
            ["headline"] = form.Localized("headline", Json(before?.Headline)),
            ["work"] = form.Localized("work", Json(before?.Work)),
            ["link"] = form.Text("link"),
            ["searchEngines"] = form.Ticked("searchEngines"),
            ["consent"] = form.Ticked("consent"),
        };
        foreach (var field in new[] { "subjects", "targets", "kinds", "languages", "countries" }) record[field] = form.List(field);
        var reading = PractitionerDraft.Read(JsonSerializer.SerializeToElement(record), vocabulary);
        form.Refuse(reading.Errors);
        return reading.Content;
    }

    static JsonNode? Json(LocalizedText? text) => text is null ? null : JsonSerializer.SerializeToNode(text, Matchmaking.Json.Options);
}
