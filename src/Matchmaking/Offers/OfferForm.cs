using System.Text.Json;
using System.Text.Json.Nodes;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Offers;

/// <summary>Turns the form into a record of the exchange format, so that it is read and judged as what comes by the API.</summary>
public static class OfferForm
{
    /// <param name="before">What the offer said; what the form does not ask for stays as it is.</param>
    public static OfferContent Read(PostedForm form, OfferContent before, Vocabulary vocabulary)
    {
        var reading = OfferContent.Read(JsonSerializer.SerializeToElement(Record(form, before, vocabulary)), vocabulary);
        form.Refuse(reading.Errors);
        return reading.Content;
    }

    /// <summary>What the form says, as the exchange format writes it.</summary>
    public static JsonObject Record(PostedForm form, OfferContent before, Vocabulary vocabulary)
    {
        var record = JsonSerializer.SerializeToNode(before, Json.Options)!.AsObject();
        foreach (var field in new[] { "onBehalfOf", "from", "until" }) record[field] = form.Text(field);
        foreach (var field in new[] { "subjects", "targets", "languages" }) record[field] = form.List(field);
        foreach (var field in new[] { "title", "description" }) record[field] = form.Localized(field, record[field]);
        record["kinds"] = Kinds(form, vocabulary);
        record["slots"] = form.Number("slots");
        record["serves"] = new JsonObject
        {
            ["worldwide"] = form.Ticked("worldwide"),
            ["regions"] = form.List("regions"),
            ["countries"] = form.List("countries"),
        };
        return record;
    }

    /// <summary>Each kind is chosen as free, at cost, or not at all.</summary>
    static JsonArray Kinds(PostedForm form, Vocabulary vocabulary) => new(
    [
        .. vocabulary.Kinds.Keys.Order()
            .Where(kind => form.Text($"kind-{kind}") is "free" or "cost")
            .Select(kind => new JsonObject { ["kind"] = kind, ["free"] = form.Text($"kind-{kind}") == "free" }),
    ]);
}
