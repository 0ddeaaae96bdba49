using Marten;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>When a person is erased, what they looked for goes with them.</summary>
public static class ForgetSearchesHandler
{
    public static void Handle(PersonErased erased, IDocumentSession session) =>
        session.DeleteWhere<SavedSearch>(search => search.PersonId == erased.PersonId);
}
