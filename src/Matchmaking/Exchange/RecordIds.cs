using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Exchange;

/// <summary>Which record and which organization a line speaks of.</summary>
public static class RecordIds
{
    /// <summary>The id that follows from the line's type, source and reference; null where it does not say them.</summary>
    public static Guid? RecordId(this ExchangeLine line) => line switch
    {
        { Source: null } or { Reference: null } => null,
        NeedLine => StableId.Of("need", line.Source, line.Reference),
        OfferLine => StableId.Of("offer", line.Source, line.Reference),
        _ => null,
    };

    /// <summary>The organization that offers, or whose need it is.</summary>
    public static OrganizationName? Organization(this ExchangeLine line) => line switch
    {
        NeedLine need => need.Content.Requester,
        OfferLine offer => offer.Content.Organization,
        _ => null,
    };
}
