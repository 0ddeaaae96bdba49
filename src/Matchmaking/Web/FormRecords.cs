using System.Text.Json.Nodes;

namespace Matchmaking.Web;

/// <summary>Fields of a form as the exchange format writes them.</summary>
public static class FormRecords
{
    public static JsonArray List(this PostedForm form, string field) => new([.. form.Chosen(field).Select(choice => (JsonNode)choice)]);

    /// <summary>
    /// A text in the language that the form names. The form shows one language of it: that one is replaced, the others stay.
    /// </summary>
    public static JsonObject Localized(this PostedForm form, string field, JsonNode? before)
    {
        var texts = before?.DeepClone().AsObject() ?? [];
        texts.Remove(form.Text($"{field}Was") ?? "");
        if (form.Text(field) is { } text) texts[form.Text("textLanguage") ?? PageLanguages.Default] = text;
        return texts;
    }
}
