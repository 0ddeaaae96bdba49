using System.Text.Json;
using System.Text.Json.Nodes;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Needs;

/// <summary>Turns the form into a record of the exchange format, so that it is read and judged as what comes by the API.</summary>
public static class NeedForm
{
    /// <param name="before">What the need said; what the form does not ask for stays as it is.</param>
    public static NeedContent Read(PostedForm form, NeedContent before, Vocabulary vocabulary)
    {
        var reading = NeedContent.Read(JsonSerializer.SerializeToElement(Record(form, before)), vocabulary);
        form.Refuse(reading.Errors);
        return reading.Content;
    }

    static JsonObject Record(PostedForm form, NeedContent before)
    {
        var record = JsonSerializer.SerializeToNode(before, Json.Options)!.AsObject();
        foreach (var field in new[] { "party", "urgency", "urgencyReason", "visibility", "from", "until" }) record[field] = form.Text(field);
        foreach (var field in new[] { "alsoFor", "subjects", "targets", "kinds", "languages" }) record[field] = form.List(field);
        foreach (var field in new[] { "languageRequired", "acceptsAtCost", "informationOnly" }) record[field] = form.Ticked(field);
        foreach (var field in new[] { "title", "problem", "protected" }) record[field] = form.Localized(field, record[field]);
        record["traditionalKnowledge"] = TraditionalKnowledge(form);
        return record;
    }

    static JsonObject? TraditionalKnowledge(PostedForm form) => form.Ticked("touchesKnowledge")
        ? new JsonObject
        {
            ["touches"] = true,
            ["consent"] = new JsonObject { ["given"] = form.Text("consentBy") is not null, ["by"] = form.Text("consentBy") },
        }
        : null;
}
