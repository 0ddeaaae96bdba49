using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs.Triage;

/// <summary>One question of the triage.</summary>
/// <param name="Points">What a yes counts, where it is one of priority.</param>
/// <param name="Group">The group of Parties by whose dated memberships it is computed; nobody is asked then.</param>
public sealed record Criterion(string Id, LocalizedText Label, int Points, string? Group)
{
    [JsonIgnore]
    public bool IsAsked => Group is null;
}

/// <summary>A version of the published criteria; a version that was used once never changes.</summary>
/// <param name="Eligibility">All of them must hold, or not apply.</param>
/// <param name="Priority">Those that hold add their points.</param>
public sealed record Criteria(int Version, DateOnly Date, ImmutableArray<Criterion> Eligibility, ImmutableArray<Criterion> Priority)
{
    /// <summary>Every version, the oldest first.</summary>
    public static ImmutableArray<Criteria> All { get; } = Read();

    public static Criteria InForce => All[^1];

    /// <summary>Those that somebody answers, in their order.</summary>
    [JsonIgnore]
    public IEnumerable<Criterion> Asked => Eligibility.Concat(Priority).Where(criterion => criterion.IsAsked);

    [JsonIgnore]
    public int MostPoints => Priority.Sum(criterion => criterion.Points);

    public static Criteria? Numbered(int version) => All.FirstOrDefault(criteria => criteria.Version == version);

    public Criterion? Named(string id) => Eligibility.Concat(Priority).FirstOrDefault(criterion => criterion.Id == id);

    static ImmutableArray<Criteria> Read()
    {
        using var file = typeof(Criteria).Assembly.GetManifestResourceStream("Needs.criteria.json")!;
        using var document = JsonDocument.Parse(file);
        return document.RootElement.GetProperty("versions").Deserialize<ImmutableArray<Criteria>>(Json.Options);
    }
}
