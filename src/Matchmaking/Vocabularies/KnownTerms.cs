namespace Matchmaking.Vocabularies;

/// <summary>What is wrong with a term, as a sentence of the error; null where the vocabulary knows it.</summary>
public static class KnownTerms
{
    /// <summary>A subject, and one that a record may carry.</summary>
    public static Wording? Subject(this Vocabulary vocabulary, string term)
    {
        if (!vocabulary.Subjects.TryGetValue(term, out var subject))
            return $"{term} is not a subject";
        return Wording.Unless(subject.Selectable, $"{term} is a heading, which no record may carry");
    }

    /// <summary>A Kunming-Montreal target, or an Aichi target of an older record.</summary>
    public static Wording? Target(this Vocabulary vocabulary, string term) => Wording.Unless(vocabulary.IsTarget(term), $"{term} is not a target");

    /// <summary>One of the nine kinds of support.</summary>
    public static Wording? Kind(this Vocabulary vocabulary, string term) =>
        Wording.Unless(vocabulary.Kinds.ContainsKey(term), $"{term} is not a kind of support");

    /// <summary>The code of a Party.</summary>
    public static Wording? Party(this Vocabulary vocabulary, string term) =>
        Wording.Unless(vocabulary.Parties.ContainsKey(term), $"{term} is not the code of a Party");

    /// <summary>A country of ISO 3166-1, Party or not.</summary>
    public static Wording? Country(this Vocabulary vocabulary, string term) =>
        Wording.Unless(vocabulary.Countries.Contains(term), $"{term} is not a country code of ISO 3166-1");

    /// <summary>The name of an M49 region.</summary>
    public static Wording? Region(this Vocabulary vocabulary, string term) =>
        Wording.Unless(vocabulary.Regions.ContainsKey(term), $"{term} is not the name of an M49 region");

    /// <summary>A type of organization.</summary>
    public static Wording? OrganizationType(this Vocabulary vocabulary, string term) =>
        Wording.Unless(vocabulary.OrganizationTypes.ContainsKey(term), $"{term} is not a type of organization");

    /// <summary>A language as BCP 47 writes it.</summary>
    public static Wording? Language(this Vocabulary _, string tag) =>
        Wording.Unless(LanguageTag.IsWellFormed(tag), $"{tag} is not a language tag such as en or pt-BR");
}
