using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Exchange.Offline;

/// <summary>Reads a Word form as the one line of a file: what could not be read stays in it, to be refused with its field.</summary>
public static class OfflineFile
{
    public static async IAsyncEnumerable<NumberedText> Read(
        Stream file, OfflineReader forms, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var reading = forms.Read(await Bytes(file, cancellation));
        yield return NumberedText.Of(1, Line(reading, forms.Vocabulary).ToJsonString(Json.Options));
    }

    /// <summary>No more of it than it takes to know that it is too large.</summary>
    public static async Task<byte[]> Bytes(Stream file, CancellationToken cancellation)
    {
        using var taken = new MemoryStream();
        var piece = new byte[64 * 1024];
        while (taken.Length <= WordFile.LargestBytes && await file.ReadAsync(piece, cancellation) is > 0 and var read) taken.Write(piece, 0, read);
        return taken.ToArray();
    }

    static JsonObject Line(OfflineReading reading, Vocabulary vocabulary)
    {
        var typed = reading.Fields.Select(field => (field.Name, field.Value)).Concat(reading.Unread.Select(answer => (answer.Field, answer.Found)));
        var form = PostedForm.Of(new DefaultHttpContext(), typed);
        var record = reading.Form == OfflineForm.Need
            ? NeedForm.Record(form, new NeedContent())
            : OfferForm.Record(form, new OfferContent(), vocabulary);
        record["type"] = reading.Form.Word;
        foreach (var field in new[] { "source", "reference" }) record[field] = form.Text(field);
        if (form.Text("organization") is { } organization) record["organization"] = new JsonObject { ["name"] = organization };
        foreach (var answer in reading.Unread.Where(answer => !Keeps(record, answer.Field))) record[$"unread.{answer.Field}"] = answer.Found;
        return record;
    }

    /// <summary>Whether a field takes in any words; those of kinds at their terms do not.</summary>
    static bool Keeps(JsonObject record, string field) => record.ContainsKey(field) && field is not "kinds" || field is "regions" or "countries";
}
