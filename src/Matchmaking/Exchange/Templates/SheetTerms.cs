using System.Collections.Immutable;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Exchange.Templates;

/// <summary>The lists of allowed words, each once: a code, as an import reads it, and its name beside it.</summary>
sealed class SheetTerms
{
    readonly Dictionary<string, int> places = [];

    public ImmutableArray<(string Heading, ImmutableArray<Choice> Choices)> Lists { get; }

    public SheetTerms(IEnumerable<SheetColumn> columns, Vocabulary vocabulary, string language)
    {
        var lists = new List<(string, ImmutableArray<Choice>)>();
        foreach (var column in columns.Where(column => column.Field.Choices is not null))
        {
            ImmutableArray<Choice> choices = [.. column.Field.Choices!(vocabulary, language)];
            var same = lists.FindIndex(list => list.Item2.Select(choice => choice.Value).SequenceEqual(choices.Select(choice => choice.Value)));
            if (same < 0) lists.Add((Texts.In(language)[$"field.{column.Field.Name}"], choices));
            places[column.Name] = same < 0 ? lists.Count - 1 : same;
        }
        Lists = [.. lists];
    }

    /// <summary>Where the codes of this column stand, as a formula says it; null where it has none.</summary>
    public string? RangeOf(SheetColumn column, string sheet) => places.TryGetValue(column.Name, out var place)
        ? $"'{sheet}'!${Letters(2 * place)}$2:${Letters(2 * place)}${Lists[place].Choices.Length + 1}"
        : null;

    /// <summary>A column by its place: A to Z, then AA.</summary>
    public static string Letters(int place) => place < 26 ? $"{(char)('A' + place)}" : Letters(place / 26 - 1) + Letters(place % 26);
}
