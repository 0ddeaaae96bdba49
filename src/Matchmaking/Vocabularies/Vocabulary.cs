using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;

namespace Matchmaking.Vocabularies;

/// <summary>One version of every list of terms, as a whole that never changes: what records may say and what ranking reads.</summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<string, LocalizedText> labels;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> successors;
    private readonly ILookup<(string Group, string Party), GroupMembership> memberships;

    internal Vocabulary(VocabularyContent content)
    {
        Version = content.Version;
        Subjects = content.Subjects.ToFrozenDictionary(subject => subject.Id);
        Targets = content.Targets.ToFrozenDictionary(target => target.Id);
        AichiTargets = content.AichiTargets.ToFrozenDictionary(target => target.Id);
        Kinds = content.Kinds.ToFrozenDictionary(kind => kind.Id);
        OrganizationTypes = content.OrganizationTypes.ToFrozenDictionary(type => type.Id);
        FocalPointTypes = content.FocalPointTypes.ToFrozenDictionary(type => type.Id);
        Languages = content.Languages;
        Countries = content.Countries.ToFrozenSet();
        Parties = content.Parties.ToFrozenDictionary(party => party.Code);
        Regions = PartiesByRegion(content.Parties);
        Memberships = content.Memberships;
        FieldWords = content.FieldWords;
        memberships = content.Memberships.ToLookup(membership => (membership.Group, membership.Party));
        successors = content.AichiToGbf.ToFrozenDictionary(succession => succession.Aichi, succession => succession.Successors);
        labels = content.Labels().ToFrozenDictionary();
        Hash = HashOf(content);
    }

    /// <summary>The day as of which its list of Parties and their groups is stated.</summary>
    public DateOnly Version { get; }

    /// <summary>A hash of everything that ranking reads: a rules version names it, so that a changed list cannot slip in.</summary>
    public string Hash { get; }

    /// <summary>CBD subjects by identifier, headings included.</summary>
    public FrozenDictionary<string, Subject> Subjects { get; }

    /// <summary>The 23 Kunming-Montreal targets by identifier.</summary>
    public FrozenDictionary<string, Target> Targets { get; }

    /// <summary>The 20 Aichi targets by identifier; older records name them.</summary>
    public FrozenDictionary<string, Term> AichiTargets { get; }

    /// <summary>The nine kinds of support by identifier.</summary>
    public FrozenDictionary<string, Term> Kinds { get; }

    /// <summary>Types of organization by identifier.</summary>
    public FrozenDictionary<string, Term> OrganizationTypes { get; }

    /// <summary>Types of focal point by identifier.</summary>
    public FrozenDictionary<string, Term> FocalPointTypes { get; }

    /// <summary>The six languages of the United Nations.</summary>
    public IReadOnlyList<UnLanguage> Languages { get; }

    /// <summary>ISO 3166-1 alpha-2 codes, those of States that are not Parties included.</summary>
    public FrozenSet<string> Countries { get; }

    /// <summary>Parties to the Convention by code.</summary>
    public FrozenDictionary<string, Party> Parties { get; }

    /// <summary>M49 regions of every level by name, each with the codes of the Parties that lie in it.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Regions { get; }

    /// <summary>Memberships of Parties in groups, with days and sources.</summary>
    public IReadOnlyList<GroupMembership> Memberships { get; }

    /// <summary>Words of the field in six languages, ours, for texts to meet across languages.</summary>
    public IReadOnlyList<FieldWord> FieldWords { get; }

    /// <summary>The vocabulary that the product brings along.</summary>
    public static Vocabulary Load() => VocabularyFiles.Current;

    /// <summary>Whether the Party belongs to the group (ldc, sids, lldc, eu) on this day.</summary>
    public bool IsMember(string group, string party, DateOnly on) => memberships[(group, party)].Any(membership => membership.Holds(on));

    /// <summary>The name of a term, a Party or a language for a reader of this language; the identifier itself where it has none.</summary>
    public string Label(string termId, string language) => labels.TryGetValue(termId, out var label) ? label.In(language) : termId;

    /// <summary>Whether the identifier names a target, a Kunming-Montreal or an Aichi one.</summary>
    public bool IsTarget(string targetId) => Targets.ContainsKey(targetId) || successors.ContainsKey(targetId);

    /// <summary>The Kunming-Montreal targets that a target stands for: itself, or the successors of an Aichi one, perhaps none.</summary>
    public IReadOnlyList<string> Successors(string targetId) => successors.TryGetValue(targetId, out var found) ? found : [targetId];

    private static FrozenDictionary<string, FrozenSet<string>> PartiesByRegion(IReadOnlyList<Party> parties) => parties
        .SelectMany(party => party.Regions.Select(region => (region, party.Code)))
        .GroupBy(pair => pair.region, pair => pair.Code)
        .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet());

    private static string HashOf(VocabularyContent content)
    {
        var read = new
        {
            content.Subjects,
            content.Targets,
            content.AichiTargets,
            content.AichiToGbf,
            content.Kinds,
            content.Parties,
            content.Memberships,
            content.FieldWords,
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(read)));
    }
}
