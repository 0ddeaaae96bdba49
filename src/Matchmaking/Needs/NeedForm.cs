using System.Text.Json;
using System.Text.Json.Nodes;
using Matchmaking.Needs.Writing;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Needs;

/// <summary>Turns the form into a record of the exchange format, so that it is read and judged as what comes by the API.</summary>
public static class NeedForm
{
    /// <param name="before">What the need said; what the form does not ask for stays as it is.</param>
    /// <param name="part">The part of it that the form asks for; null for the whole.</param>
    public static NeedContent Read(PostedForm form, NeedContent before, Vocabulary vocabulary, NeedPart? part = null)
    {
        var reading = NeedContent.Read(JsonSerializer.SerializeToElement(Record(form, before, part)), vocabulary);
        form.Refuse(reading.Errors);
        return reading.Content;
    }

    /// <summary>What the form says, as the exchange format writes it.</summary>
    public static JsonObject Record(PostedForm form, NeedContent before, NeedPart? part = null)
    {
        IEnumerable<string> Asked(params string[] fields) => fields.Where(field => part is null || part.Fields.Contains(field));
        var record = JsonSerializer.SerializeToNode(before, Json.Options)!.AsObject();
        foreach (var field in Asked("party", "urgency", "urgencyReason", "visibility", "from", "until")) record[field] = form.Text(field);
        foreach (var field in Asked("alsoFor", "subjects", "targets", "kinds", "languages")) record[field] = form.List(field);
        foreach (var field in Asked("languageRequired", "acceptsAtCost", "informationOnly")) record[field] = form.Ticked(field);
        foreach (var field in Asked("title", "problem", "protected")) record[field] = form.Localized(field, record[field]);
        foreach (var field in Asked("traditionalKnowledge")) record[field] = TraditionalKnowledge(form);
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
