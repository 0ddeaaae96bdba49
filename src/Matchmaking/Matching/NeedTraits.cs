using Matchmaking.Needs;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>A need as the rules read it.</summary>
internal sealed class NeedTraits
{
    public NeedTraits(NeedFacts facts, Facets facets, ITextRule textRule, LanguageBits languages, OrganizationNumbers organizations)
    {
        Facts = facts;
        var content = facts.Content;
        Parties = facets.Parties(facts.Parties);
        Languages = [.. content.Languages.Select(LanguageTag.Primary).Distinct()];
        var subjects = facets.Subjects(content.Subjects);
        Record = new NeedRecord
        {
            Subjects = subjects,
            Reach = subjects | facets.Related(subjects),
            Languages = languages.Of(Languages),
            Targets = facets.Counted(facets.Targets(content.Targets)),
            Kinds = (ushort)facets.Kinds(content.Kinds),
            Marks = MarksOf(facts),
            Party = Parties is [var own, ..] ? own : default,
            HasOtherParties = Parties.Length > 1,
            Window = Window.Of(content.From, content.Until),
            Requester = organizations.Of(facts.RequesterKey),
        };
        OtherLanguages = [.. languages.WithoutBit(Languages)];
        Text = textRule.ReadNeed(content.Title, content.Problem);
    }

    public NeedFacts Facts { get; }

    public NeedRecord Record { get; }

    /// <summary>The Parties that ask, by their place in the vocabulary, the need's own first.</summary>
    public byte[] Parties { get; }

    public string[] Languages { get; }

    public string[] OtherLanguages { get; }

    public NeedText Text { get; }

    public NeedContent Content => Facts.Content;

    private static NeedMarks MarksOf(NeedFacts facts) =>
        (facts.Open ? NeedMarks.Open : NeedMarks.None)
        | (facts.Content.AcceptsAtCost ? NeedMarks.AcceptsAtCost : NeedMarks.None)
        | (facts.Content.LanguageRequired ? NeedMarks.LanguageRequired : NeedMarks.None)
        | (facts.Content is { From: not null, Until: not null } ? NeedMarks.HasBothDates : NeedMarks.None);
}
