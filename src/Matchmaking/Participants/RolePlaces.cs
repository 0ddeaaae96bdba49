using Marten;
using Matchmaking.Vocabularies;

namespace Matchmaking.Participants;

/// <summary>What is known of the places at which a role is to be held.</summary>
public sealed record RolePlaces(Vocabulary Vocabulary, bool KnowsOrganization, bool KnowsCentre)
{
    public static async Task<RolePlaces> Of(AskedRole asked, IQuerySession session, Vocabulary vocabulary) => new(
        vocabulary,
        asked.OrganizationId is { } organizationId && await session.LoadAsync<Organization>(organizationId) is not null,
        asked.Centre is { } code && await session.LoadAsync<SupportCentre>(SupportCentre.IdOf(code)) is not null);

    public IEnumerable<FieldError> Wrong(AskedRole asked) =>
    [
        .. FieldError.Unless(asked.Role is not null, "role", $"say which role"),
        .. FieldError.Unless(!string.IsNullOrWhiteSpace(asked.Basis), "basis", $"say what it rests on: a letter, a decision"),
        .. FieldError.Unless(asked.Until is null || asked.Until >= asked.From, "until", $"must not be before from"),
        .. Place(asked),
    ];

    IEnumerable<FieldError> Place(AskedRole asked) => asked.Role switch
    {
        Role.FocalPoint =>
        [
            .. FieldError.Unless(KnowsParty(asked), "party", $"name the Party"),
            .. FieldError.Unless(KnowsType(asked.FocalPointType), "focalPointType", $"is no type of focal point"),
        ],
        Role.Drafter => FieldError.Unless(KnowsParty(asked), "party", $"name the Party"),
        Role.Requester or Role.Representative => FieldError.Unless(KnowsOrganization, "organizationId", $"name an organization that is registered"),
        Role.Officer => FieldError.Unless(KnowsCentre, "centre", $"name a support centre by its code"),
        _ => [],
    };

    bool KnowsParty(AskedRole asked) => asked.Party is { } code && Vocabulary.Parties.ContainsKey(code);

    bool KnowsType(string? type) => type is null || Vocabulary.FocalPointTypes.ContainsKey(type);
}
