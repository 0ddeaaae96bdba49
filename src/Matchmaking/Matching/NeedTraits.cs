using System.Numerics;
using Matchmaking.Needs;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>A need as the rules read it.</summary>
internal sealed class NeedTraits
{
    public NeedTraits(NeedFacts facts, Facets facets, ITextRule textRule)
    {
        Facts = facts;
        var content = facts.Content;
        Parties = facets.Parties(facts.Parties);
        Subjects = facets.Subjects(content.Subjects);
        CountedTargets = facets.Counted(facets.Targets(content.Targets));
        Kinds = facets.Kinds(content.Kinds);
        Languages = [.. content.Languages.Select(LanguageTag.Primary).Distinct()];
        Window = Window.Of(content.From, content.Until);
        Text = textRule.ReadNeed(content.Title, content.Problem);
    }

    public NeedFacts Facts { get; }

    public PartySet Parties { get; }

    public UInt128 Subjects { get; }

    public uint CountedTargets { get; }

    public uint Kinds { get; }

    public string[] Languages { get; }

    public Window Window { get; }

    public NeedText Text { get; }

    public NeedContent Content => Facts.Content;

    public bool HasBothDates => Content is { From: not null, Until: not null };

    public int SubjectCount => (int)UInt128.PopCount(Subjects);

    public int CountedTargetCount => BitOperations.PopCount(CountedTargets);

    public int KindCount => BitOperations.PopCount(Kinds);
}
