using System.Text.Json;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>Where term tables come from: offers, or a file that was kept.</summary>
public static class TermTableFile
{
    private static readonly JsonSerializerOptions Whole = new(JsonSerializerOptions.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    // Of more offers, every second, third … is read: how rare a word is shows as well in a hundred thousand as in a million.
    private const int MostOffers = 100_000;

    extension(TermTable)
    {
        /// <summary>The table of these offers.</summary>
        public static TermTable Of(IEnumerable<OfferContent> offers, Vocabulary vocabulary)
        {
            var terms = TextTerms.Of(vocabulary);
            var all = offers as IReadOnlyCollection<OfferContent> ?? [.. offers];
            var step = 1 + (all.Count - 1) / MostOffers;
            var read = all.Where((_, place) => place % step == 0).Select(offer => terms.OfOffer(offer.Title, offer.Description));
            return TermTable.Build(read, terms.Common);
        }

        /// <summary>A table as it was saved; a file that holds none raises a <see cref="JsonException"/>.</summary>
        public static TermTable Read(string path)
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<TermTable>(file, Whole) is { OfUnknown.Count: TermNumber.Classes } table
                ? table
                : throw new JsonException($"{path} holds no term table.");
        }
    }

    /// <summary>Saves a table, so that another run ranks by the same terms.</summary>
    public static void Save(this TermTable table, string path)
    {
        using var file = File.Create(path);
        JsonSerializer.Serialize(file, table, Whole);
    }
}
