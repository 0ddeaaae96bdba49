using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Matchmaking.Matching;

/// <summary>What there is to remember of a list that was saved: whether another says the same, and who stood at its head.</summary>
/// <param name="Hash">Over the rules version and all rows; empty where no list is there.</param>
public sealed record SavedList(string Hash, ImmutableArray<Guid> Head)
{
    static readonly SavedList None = new("", []);

    public bool IsThere => Hash.Length > 0;

    public static SavedList Of(Shortlist? list) => list is null
        ? None
        : new(HashOf(list), [.. list.Candidates.Take(Shortlist.Head).Select(row => row.OfferId)]);

    public bool Equals(SavedList? other) => Hash == other?.Hash;

    public override int GetHashCode() => Hash.GetHashCode(StringComparison.Ordinal);

    static string HashOf(Shortlist list)
    {
        var rows = new StringBuilder($"{list.Rules}\n");
        foreach (var row in list.Candidates) rows.Append($"{row.OfferId} {row.Factors}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rows.ToString())));
    }
}
