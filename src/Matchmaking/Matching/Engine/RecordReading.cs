using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>How records become bits, the same for every rules version over one vocabulary: offers that were read once serve them all.</summary>
internal sealed class RecordReading
{
    private readonly ITextRule offerText;

    public RecordReading(Vocabulary vocabulary, string textRule)
    {
        Vocabulary = vocabulary;
        TextRule = textRule;
        Facets = new Facets(vocabulary);
        Layout = new FacetLayout(Facets);
        offerText = TextRules.Named(textRule, vocabulary, TermTable.Empty);
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>The name of the text rule by which offers were read.</summary>
    public string TextRule { get; }

    public Facets Facets { get; }

    public FacetLayout Layout { get; }

    public LanguageBits Languages { get; init; } = new();

    public OrganizationNumbers Organizations { get; init; } = new();

    public OfferTraits Of(OfferFacts offer, uint[]? terms = null) =>
        new(offer, terms ?? offerText.ReadOffer(offer.Content.Title, offer.Content.Description), Facets, Languages, Organizations);

    public NeedTraits Of(NeedFacts need, ITextRule textRule) => new(need, Facets, textRule, Languages, Organizations);
}
