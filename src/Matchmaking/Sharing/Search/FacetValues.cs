using System.Collections.Concurrent;

namespace Matchmaking.Sharing;

/// <summary>Numbers for what records say of facets, given as they come: listings hold and count these instead of words.</summary>
internal sealed class FacetValues
{
    readonly ConcurrentDictionary<string, int> numbers = new();
    readonly ConcurrentDictionary<string, int[]> lists = new();

    /// <summary>Groups are looked for before any record has been asked for them.</summary>
    public FacetValues() => Of(Facets.Groups);

    public int Count => numbers.Count;

    public int[] Of(IEnumerable<string> said)
    {
        string[] all = [.. said];
        // Hundreds of Parties, where somebody serves the world, are one list for all who do.
        return lists.GetOrAdd(string.Join('\n', all), _ => [.. all.Select(Number)]);
    }

    /// <summary>The number of a value; below zero where no record ever said it.</summary>
    public int Find(string value) => numbers.TryGetValue(value, out var number) ? number : -1;

    /// <summary>Every value with its number.</summary>
    public IEnumerable<KeyValuePair<string, int>> All => numbers;

    int Number(string value)
    {
        lock (numbers) return numbers.TryGetValue(value, out var known) ? known : numbers[value] = numbers.Count;
    }
}
