using Matchmaking.Offers;

namespace Matchmaking.Matching;

/// <summary>
/// All that ranking knows of an offer: its key (<c>source/reference</c>), the sequence of its first registration, its organization
/// (a name's key in files, an organization's id in the service), and what is taken, ended and useful as the reader of the rank counts it.
/// </summary>
public sealed record OfferFacts(
    string Key,
    Guid OfferId,
    long Sequence,
    OfferContent Content,
    string OrganizationKey,
    bool Open,
    int Taken,
    int Ended,
    int Useful);
