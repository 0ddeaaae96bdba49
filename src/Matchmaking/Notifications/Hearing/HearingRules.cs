using System.Collections.Frozen;
using System.Text.Json;
using Matchmaking.Deeds;
using Table = System.Collections.Immutable.ImmutableSortedDictionary<
    string, System.Collections.Immutable.ImmutableSortedDictionary<string, string>>;

namespace Matchmaking.Notifications;

/// <summary>An audience hears, so soon.</summary>
public sealed record Heard(Audience Audience, Pace Pace);

/// <summary>The table of who hears of what, and how soon unless the reader prefers otherwise.</summary>
/// <param name="Table">By the words of occasions and audiences, as it is stored and sent.</param>
public sealed record HearingRules(int Number, Table Table)
{
    readonly FrozenDictionary<string, Heard[]> rows = Table.ToFrozenDictionary(row => row.Key, row => Read(row.Value));

    /// <summary>The table of the product, which counts until another is adopted and where an adopted one has no row.</summary>
    public static HearingRules First { get; } = new(1, FromFile());

    /// <summary>Who hears: by the row of the part, else by that of its kind. The first table has a row of every kind.</summary>
    public IReadOnlyList<Heard> Of(Occasion occasion) => Own(occasion) ?? First.Own(occasion)!;

    Heard[]? Own(Occasion occasion) =>
        rows.GetValueOrDefault(occasion.Word) ?? rows.GetValueOrDefault(new Occasion(occasion.Kind).Word);

    /// <summary>Words that this version of the service does not know any more are passed over.</summary>
    static Heard[] Read(IReadOnlyDictionary<string, string> row) =>
    [
        .. from heard in row
           let audience = Audiences.Named(heard.Key)
           where audience is not null && Paces.Named(heard.Value) is not null
           select new Heard(audience.Value, Paces.Named(heard.Value)!.Value),
    ];

    static Table FromFile()
    {
        using var file = typeof(HearingRules).Assembly.GetManifestResourceStream("Notifications.hearing-rules.json")!;
        return JsonSerializer.Deserialize<Table>(file, Json.Options)!;
    }
}
