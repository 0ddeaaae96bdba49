namespace Matchmaking.Vocabularies;

/// <summary>What is wrong with a term, as a sentence of the error; null where the vocabulary knows it.</summary>
public static class KnownTerms
{
    /// <summary>A subject, and one that a record may carry.</summary>
    public static string? Subject(this Vocabulary vocabulary, string term)
    {
        if (!vocabulary.Subjects.TryGetValue(term, out var subject))
            return $"{term} is not a subject";
        return subject.Selectable ? null : $"{term} is a heading, which no record may carry";
    }

    /// <summary>A Kunming-Montreal target, or an Aichi target of an older record.</summary>
    public static string? Target(this Vocabulary vocabulary, string term) => vocabulary.IsTarget(term) ? null : $"{term} is not a target";

    /// <summary>One of the nine kinds of support.</summary>
    public static string? Kind(this Vocabulary vocabulary, string term) =>
        vocabulary.Kinds.ContainsKey(term) ? null : $"{term} is not a kind of support";

    /// <summary>The code of a Party.</summary>
    public static string? Party(this Vocabulary vocabulary, string term) =>
        vocabulary.Parties.ContainsKey(term) ? null : $"{term} is not the code of a Party";

    /// <summary>A country of ISO 3166-1, Party or not.</summary>
    public static string? Country(this Vocabulary vocabulary, string term) =>
        vocabulary.Countries.Contains(term) ? null : $"{term} is not a country code of ISO 3166-1";

    /// <summary>The name of an M49 region.</summary>
    public static string? Region(this Vocabulary vocabulary, string term) =>
        vocabulary.Regions.ContainsKey(term) ? null : $"{term} is not the name of an M49 region";

    /// <summary>A type of organization.</summary>
    public static string? OrganizationType(this Vocabulary vocabulary, string term) =>
        vocabulary.OrganizationTypes.ContainsKey(term) ? null : $"{term} is not a type of organization";

    /// <summary>A language as BCP 47 writes it.</summary>
    public static string? Language(this Vocabulary _, string tag) =>
        LanguageTag.IsWellFormed(tag) ? null : $"{tag} is not a language tag such as en or pt-BR";
}
