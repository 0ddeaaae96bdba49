namespace Matchmaking.Acceptance.Visibility;

/// <summary>A need with words that tell where they leak, and who may read what of it.</summary>
/// <param name="Sees">Who reads title and problem.</param>
/// <param name="Protected">Who reads the protected part.</param>
/// <param name="Ranked">Who reads its shortlist, all of it or the own row.</param>
public sealed record SharedNeed(string Name, string[] Sees, string[] Protected, string[] Ranked)
{
    public Guid NeedId { get; set; }

    public string Title => $"title-of-{Name}";
    public string Problem => $"problem-of-{Name}";
    public string Secret => $"secret-of-{Name}";

    /// <summary>The words in a text that this person may not read.</summary>
    public IEnumerable<string> Leaks(string text, string person) =>
        new[] { (Title, Sees), (Problem, Sees), (Secret, Protected) }
            .Where(word => text.Contains(word.Item1, StringComparison.Ordinal) && !word.Item2.Contains(person))
            .Select(word => word.Item1);
}
