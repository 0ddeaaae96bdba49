using Matchmaking.Vocabularies;

namespace Matchmaking.Exchange;

/// <summary>A line with its number in the file, the first being 1.</summary>
public sealed record NumberedLine(int Number, ExchangeLine Line);

/// <summary>Reads a file of the exchange format line by line; blank lines are no records.</summary>
public static class ExchangeFile
{
    /// <summary>Every record of the file in its order, valid or not.</summary>
    public static IEnumerable<NumberedLine> Read(TextReader file, Vocabulary vocabulary)
    {
        for (var number = 1; file.ReadLine() is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line))
                yield return new(number, ExchangeLine.Read(line, vocabulary));
    }

    /// <summary>One line a record: its first occurrence gives the place in the order, the last valid one the content.</summary>
    public static IReadOnlyList<T> LastValid<T>(IEnumerable<ExchangeLine> lines) where T : ExchangeLine
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var contents = new List<T?>();
        foreach (var line in lines.OfType<T>().Where(line => line is { Source: not null, Reference: not null } && !line.Source.Contains('/')))
        {
            if (places.TryAdd(line.Key, contents.Count))
                contents.Add(null);
            if (line.IsValid)
                contents[places[line.Key]] = line;
        }
        return [.. contents.OfType<T>()];
    }
}
