using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Participants;

/// <summary>Somebody consents to stand in the directory of practitioners, with what she says of herself.</summary>
public sealed record ListPractitioner(PractitionerDraft Draft, Act Act)
{
    public Guid PersonId => Act.Actor.PersonId!.Value;

    public Guid PractitionerId => Practitioner.IdOf(PersonId);
}

public static class ListPractitionerHandler
{
    public static async Task<Answer> Handle(ListPractitioner command, IDocumentSession session)
    {
        if (await session.AnsweredBefore(command.Act) is { } before) return before;
        var answer = await session.LoadAsync<Practitioner>(command.PractitionerId) is null
            ? await session.Begin<Practitioner>(command.PractitionerId, command.Act, Decide(null, command))
            : await session.Decide<Practitioner>(command.PractitionerId, command.Act, known => Decide(known, command));
        if (answer.Done) session.Store(command.Draft.ProfileOf(command.PractitionerId));
        return answer;
    }

    public static Decision Decide(Practitioner? known, ListPractitioner command)
    {
        var (act, draft) = (command.Act, command.Draft);
        if (!act.Actor.MayBePractitioner()) return PractitionerDeeds.OnlyWithRole;
        FieldError[] wrong = [.. draft.Wrong(), .. draft.Consent ? [] : PractitionerDeeds.ConsentMissing.Errors];
        if (wrong.Length > 0) return Refusal.Invalid(wrong);
        return known?.StateOn(act.Today) switch
        {
            null or PractitionerState.Forgotten => Decision.Happens(Listed(command)),
            PractitionerState.Withdrawn => Refusal.Conflict($"Your profile is still here: return to the directory with it."),
            PractitionerState.Expired => Refusal.Conflict($"Your profile is still here: renew your consent to it."),
            _ => Refusal.Conflict($"You stand in the directory already."),
        };
    }

    static PractitionerListed Listed(ListPractitioner command)
    {
        var (act, draft) = (command.Act, command.Draft);
        var consent = PractitionerConsent.From(act.Today);
        return new PractitionerListed(command.PractitionerId, command.PersonId, draft.Expertise, consent, draft.SearchEngines, act.By, act.Now);
    }
}
