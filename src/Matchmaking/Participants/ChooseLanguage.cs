using Marten;

namespace Matchmaking.Participants;

/// <summary>Somebody chooses the language in which they are written to; it stands with the person's details.</summary>
public static class ChoosingLanguage
{
    public static async Task ChooseLanguage(this IDocumentSession session, Guid personId, string language, CancellationToken cancellation)
    {
        if (await session.LoadAsync<PersonDetails>(personId, cancellation) is { } details) session.Store(details with { Language = language });
    }
}
