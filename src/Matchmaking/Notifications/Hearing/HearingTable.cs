using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Table = System.Collections.Immutable.ImmutableSortedDictionary<
    string, System.Collections.Immutable.ImmutableSortedDictionary<string, string>>;

namespace Matchmaking.Notifications;

/// <summary>Rows of a table as somebody wrote them, before they are known to be sound; rows that are not named stay as they are in force.</summary>
public sealed record HearingTable(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>?>? Rows)
{
    /// <summary>What is wrong with it, field by field.</summary>
    public IEnumerable<FieldError> Errors() =>
        Rows is not { Count: > 0 }
            ? [new FieldError("rules", $"name at least one occasion with who hears of it")]
            : Rows.SelectMany(row => Wrong(row.Key, row.Value));

    /// <summary>The whole table, with the rows that are in force where this one has none.</summary>
    public Table Over(Table inForce) => inForce.SetItems(Rows!.Select(row => KeyValuePair.Create(
        row.Key, row.Value!.ToImmutableSortedDictionary(heard => heard.Key, heard => heard.Value!))));

    static IEnumerable<FieldError> Wrong(string word, IReadOnlyDictionary<string, string?>? row)
    {
        var field = $"rules.{word}";
        if (Occasion.Named(word) is not { } occasion) return [new FieldError(field, $"is not an occasion on which somebody hears")];
        if (row is not { Count: > 0 }) return [new FieldError(field, $"nobody would hear of it; name who does")];
        return row.SelectMany(heard => Wrong($"{field}.{heard.Key}", occasion, heard.Key, heard.Value));
    }

    static IEnumerable<FieldError> Wrong(string field, Occasion occasion, string word, string? pace)
    {
        if (Audiences.Named(word) is not { } audience) return [new FieldError(field, $"must be one of: {Words(Audiences.All.Where(occasion.Knows))}")];
        if (!occasion.Knows(audience)) return [new FieldError(field, $"there is no {word} when this is heard of")];
        return FieldError.Unless(Paces.Named(pace) is not null, field, $"must be one of: {Words(Paces.All)}");
    }

    static string Words<T>(IEnumerable<T> choices) where T : struct, Enum => string.Join(", ", choices.Select(choice => choice.Word()));
}
