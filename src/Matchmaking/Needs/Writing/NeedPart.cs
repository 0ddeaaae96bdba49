using System.Collections.Immutable;

namespace Matchmaking.Needs.Writing;

/// <summary>How far somebody has come with a part of a need.</summary>
public enum PartState
{
    /// <summary>Something that it must say is missing, or nobody has looked at it yet.</summary>
    ToDo,

    Done,

    /// <summary>What stands against submitting the need lies in it.</summary>
    Wrong,
}

/// <summary>A part of a need that is written, and saved, on its own.</summary>
/// <param name="Fields">The fields of the record that it asks for.</param>
public sealed record NeedPart(string Word, ImmutableArray<string> Fields)
{
    public static ImmutableArray<NeedPart> All { get; } =
    [
        new("what", ["party", "title", "problem"]),
        new("topic", ["targets", "subjects", "informationOnly", "kinds", "acceptsAtCost"]),
        new("time", ["languages", "languageRequired", "from", "until", "alsoFor"]),
        new("sight", ["visibility", "protected", "traditionalKnowledge", "urgency", "urgencyReason"]),
    ];

    public static NeedPart First => All[0];

    public static NeedPart? Named(string? word) => All.FirstOrDefault(part => part.Word == word);

    /// <summary>The part that follows; null where the answers are checked next.</summary>
    public NeedPart? Next => Place < All.Length ? All[Place] : null;

    /// <summary>1 for the first.</summary>
    public int Place => All.IndexOf(this) + 1;

    /// <summary>What it must say and does not.</summary>
    public IEnumerable<string> Missing(NeedContent content) => content.Missing().Select(error => error.Field).Where(field => Fields.Contains(field));

    /// <param name="refused">The fields for which submitting the need was just refused.</param>
    public PartState State(NeedContent content, IReadOnlyCollection<string> refused)
    {
        if (Fields.Any(refused.Contains)) return PartState.Wrong;
        return Missing(content).Any() || !WasLookedAt(content) ? PartState.ToDo : PartState.Done;
    }

    /// <summary>The last part asks for nothing that must be said; who saved it has chosen who may read the need.</summary>
    bool WasLookedAt(NeedContent content) => this != All[^1] || content.Visibility is not null;
}
