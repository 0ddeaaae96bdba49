using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>A practitioner has all forgotten: her words are deleted, and history says only that somebody was shown, and when.</summary>
public sealed record ForgetPractitioner(Act Act);

public static class ForgetPractitionerHandler
{
    public static async Task<(Answer, MaskStream?)> Handle(ForgetPractitioner command, IDocumentSession session)
    {
        var answer = await session.OnOwnProfile(command.Act, practitioner => Decide(practitioner, command.Act));
        return (answer, answer.Done ? session.ForgetWords(answer) : null);
    }

    public static Decision Decide(Practitioner practitioner, Act act) =>
        Decision.Happens(new PractitionerForgotten(practitioner.Id, act.By, act.Now));

    /// <summary>A person who leaves the service leaves the directory with it.</summary>
    public static Task<MaskStream?> ForgetPractitioner(this IDocumentSession session, Guid personId, Act act) =>
        session.Forget(Practitioner.IdOf(personId), practitioner => Decide(practitioner, act));

    /// <summary>Forgets where there is something to forget and it is decided so.</summary>
    internal static async Task<MaskStream?> Forget(this IDocumentSession session, Guid practitionerId, Func<Practitioner, Decision> decide)
    {
        var stream = await session.Events.FetchForWriting<Practitioner>(practitionerId);
        if (stream.Aggregate is not { IsForgotten: false } practitioner || decide(practitioner).Events is not [_, ..] events) return null;
        stream.AppendMany(events);
        return session.ForgetWords(new Answer(practitioner.Id, (stream.CurrentVersion ?? 0) + events.Length));
    }

    static MaskStream ForgetWords(this IDocumentSession session, Answer forgotten)
    {
        session.Delete<PractitionerProfile>(forgotten.RecordId);
        return new MaskStream(forgotten.RecordId, forgotten.Version);
    }
}
