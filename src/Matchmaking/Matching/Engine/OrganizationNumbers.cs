namespace Matchmaking.Matching;

/// <summary>Numbers for organizations, so that "its own offer" is one comparison.</summary>
internal sealed class OrganizationNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> keys = [];

    /// <summary>The keys in the order of their numbers.</summary>
    public IReadOnlyList<string> InOrder => keys;

    public string Key(int number) => keys[number];

    /// <summary>Gives the organizations their numbers in this order.</summary>
    public void Restore(IEnumerable<string> inOrder)
    {
        foreach (var key in inOrder)
            Of(key);
    }

    /// <summary>The number of an organization; -1 where there is none.</summary>
    public int Of(string? key)
    {
        if (key is null)
            return -1;
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers[key] = number = numbers.Count;
            keys.Add(key);
        }
        return number;
    }
}
