using Matchmaking.Vocabularies;

namespace Matchmaking.Offers;

/// <summary>A kind of support that an offer holds, free or at cost.</summary>
public sealed record OfferedKind(string Kind, bool Free, string? Price)
{
    /// <summary>Reads the kinds of an offer; one named both free and at cost is free.</summary>
    public static IReadOnlyList<OfferedKind> Read(RecordFields fields, string field)
    {
        var named = fields.Records(field, One).OfType<OfferedKind>();
        return [.. named.GroupBy(kind => kind.Kind).Select(BestTerms)];
    }

    // What is not said to be free is at cost: nobody is promised what no record promises.
    private static OfferedKind? One(RecordFields fields)
    {
        var kind = fields.Term("kind", fields.Vocabulary.Kind);
        var offered = new OfferedKind(kind ?? "", fields.Flag("free"), fields.Text("price", TextLimits.Body));
        return kind is null ? null : offered;
    }

    private static OfferedKind BestTerms(IGrouping<string, OfferedKind> kind) => kind.FirstOrDefault(one => one.Free) ?? kind.First();
}
