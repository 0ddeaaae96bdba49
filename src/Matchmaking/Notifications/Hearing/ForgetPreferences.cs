using Marten;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>When a person is erased, what they wished and looked for goes with them, and what lay in their inbox or was kept of their mail.</summary>
public static class ForgetPreferencesHandler
{
    public static void Handle(PersonErased erased, IDocumentSession session)
    {
        session.Delete<Preferences>(erased.PersonId);
        session.Delete<KeyWishes>(erased.PersonId);
        session.Delete<MailPause>(erased.PersonId);
        session.DeleteWhere<SavedSearch>(search => search.PersonId == erased.PersonId);
        session.DeleteWhere<Mute>(mute => mute.PersonId == erased.PersonId);
        session.DeleteWhere<KeptMail>(mail => mail.PersonId == erased.PersonId);
        session.DeleteWhere<Notice>(notice => notice.PersonId == erased.PersonId);
    }
}
