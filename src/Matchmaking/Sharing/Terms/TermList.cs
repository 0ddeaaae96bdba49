using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Sharing;

/// <summary>A list of terms as a page shows it: what it is called, its terms, and by which facet records are found that use them.</summary>
/// <param name="Facet">Null where no list is narrowed by these terms.</param>
public sealed record TermList(string Name, Facet? Facet, Func<Vocabulary, IEnumerable<Term>> TermsOf)
{
    public static readonly IReadOnlyList<TermList> All =
    [
        new("targets", Sharing.Facet.Target, all => all.Targets.Values.OrderBy(target => target.Number).Select(target => new Term(target.Id, target.Label))),
        new("aichi-targets", Sharing.Facet.Target, all => InOrder(all.AichiTargets.Values)),
        new("subjects", Sharing.Facet.Subject, all => InOrder(all.Subjects.Values.Where(subject => subject.Selectable).Select(subject => new Term(subject.Id, subject.Label)))),
        new("kinds", Sharing.Facet.Kind, all => InOrder(all.Kinds.Values)),
        new("parties", Sharing.Facet.Country, all => InOrder(all.Parties.Values.Select(party => new Term(party.Code, party.Name)))),
        new("organization-types", null, all => InOrder(all.OrganizationTypes.Values)),
        new("focal-point-types", null, all => InOrder(all.FocalPointTypes.Values)),
    ];

    public static TermList? Named(string name) => All.FirstOrDefault(list => list.Name == name);

    /// <summary>The languages of the United Nations in which a term has no name.</summary>
    public static IEnumerable<string> Missing(Term term) => PageLanguages.All.Where(language => !term.Label.Texts.ContainsKey(language));

    static IEnumerable<Term> InOrder(IEnumerable<Term> terms) => terms.OrderBy(term => term.Id, StringComparer.Ordinal);
}
