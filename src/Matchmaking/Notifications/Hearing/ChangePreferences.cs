using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>Somebody says how they want to hear.</summary>
public sealed record ChangePreferences(PreferencesDraft Draft, Act Act);

public static class ChangePreferencesHandler
{
    public static async Task<Answer> Handle(ChangePreferences command, IDocumentSession session, MailSettings mail, CancellationToken cancellation)
    {
        var act = command.Act;
        if (await session.AnsweredBefore(act) is { } before) return before;
        var personId = act.Actor.PersonId!.Value;
        var stored = await session.LoadAsync<Preferences>(personId, cancellation);
        var known = stored ?? new Preferences(personId);
        if (act.Objection(Objection(command.Draft), known.Edition) is { } refusal) return new Answer(personId, known.Edition, refusal);
        var changed = command.Draft.Over(known) with { Edition = known.Edition + 1 };
        if (stored is null) session.Insert(changed);
        else session.Store(changed);
        if (command.Draft.Language is { } language) await session.ChooseLanguage(personId, language, cancellation);
        var reach = await session.ReachOf(personId, mail, cancellation);
        var pauses = await session.WishMail(personId, command.Draft.Mail, act.Now, cancellation);
        reach = reach with { Preferences = changed, ByMail = reach.HasAddress && !pauses };
        await session.PlanAnew(reach, act.Now, cancellation);
        return session.Remember(act, new Answer(personId, changed.Edition));
    }

    static Refusal? Objection(PreferencesDraft draft) => draft.Errors().ToArray() is [_, ..] errors ? Refusal.Invalid(errors) : null;
}
