namespace Matchmaking.Vocabularies;

/// <summary>The lists as their files state them, in the files' order.</summary>
internal sealed record VocabularyContent(
    DateOnly Version,
    IReadOnlyList<Subject> Subjects,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<Term> AichiTargets,
    IReadOnlyList<AichiSuccession> AichiToGbf,
    IReadOnlyList<Term> Kinds,
    IReadOnlyList<Term> OrganizationTypes,
    IReadOnlyList<Term> FocalPointTypes,
    IReadOnlyList<UnLanguage> Languages,
    IReadOnlyList<string> Countries,
    IReadOnlyList<Party> Parties,
    IReadOnlyList<GroupMembership> Memberships,
    IReadOnlyList<FieldWord> FieldWords)
{
    /// <summary>Every name that a reader can be shown, by the identifier it stands for.</summary>
    public Dictionary<string, LocalizedText> Labels()
    {
        var terms = AichiTargets.Concat(Kinds).Concat(OrganizationTypes).Concat(FocalPointTypes)
            .Concat(Subjects.Select(subject => new Term(subject.Id, subject.Label)))
            .Concat(Targets.Select(target => new Term(target.Id, target.Label)))
            .Concat(Parties.Select(party => new Term(party.Code, party.Name)))
            .Concat(Languages.Select(language => new Term(language.Code, LocalizedText.Of("en", language.English))));
        return terms.ToDictionary(term => term.Id, term => term.Label);
    }
}
