using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Offers;

/// <summary>An offer that names no organization is made in the name of the caller's own.</summary>
public static class Naming
{
    public static OfferContent InNameOf(this OfferContent content, Organization own) =>
        content.Organization?.Name is not null
            ? content
            : content with { Organization = new OrganizationName(own.Name, own.Country, own.OrganizationType) };
}
