using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs;

/// <summary>A focal point sets how its Party consents to needs from a day on: expressly or by no objection, by one or by two.</summary>
/// <param name="From">Today where no day is named.</param>
public sealed record SetConsent(string Party, DateOnly? From, PartyConsent? Consent, int? Days, int? Endorsers, Act Act);

public static class SetConsentHandler
{
    public static async Task<Answer> Handle(SetConsent command, IDocumentSession session, Vocabulary vocabulary)
    {
        if (await session.AnsweredBefore(command.Act) is { } before) return before;
        var settingsId = ConsentSettings.IdOf(command.Party);
        var stream = await session.Events.FetchForWriting<ConsentSettings>(settingsId);
        var decision = Decide(command, vocabulary.Parties.ContainsKey(command.Party));
        var version = stream.CurrentVersion ?? 0;
        if (command.Act.Objection(decision.Refusal, version) is { } refusal) return new Answer(settingsId, version, refusal);
        stream.AppendMany(decision.Events);
        return session.Remember(command.Act, new Answer(settingsId, version + 1));
    }

    public static Decision Decide(SetConsent command, bool isParty)
    {
        var act = command.Act;
        if (!isParty) return Refusal.NotFound;
        if (!act.Actor.IsFocalPointOf(command.Party) && !act.Actor.IsAdministrator) return NeedDeeds.OnlyFocalPointOf(command.Party);
        if (Wrong(command) is [_, ..] wrong) return Refusal.Invalid(wrong);
        var rule = new ConsentRule(
            command.From ?? act.Today,
            command.Consent!.Value,
            command.Consent == PartyConsent.NoObjection ? command.Days : null,
            command.Endorsers ?? 1);
        return Decision.Happens(new ConsentSet(ConsentSettings.IdOf(command.Party), command.Party, rule, act.By, act.Now));
    }

    static IReadOnlyList<FieldError> Wrong(SetConsent command) =>
    [
        .. FieldError.Unless(command.Consent is not null, "consent", $"say express or no-objection"),
        .. FieldError.Unless(command.Consent != PartyConsent.NoObjection || command.Days is > 0 and <= 180, "days", $"say after how many days, up to 180"),
        .. FieldError.Unless(command.Endorsers is null or 1 or 2, "endorsers", $"one or two focal points endorse"),
        .. FieldError.Unless(command.From is null || command.From >= command.Act.Today, "from", $"what held before stays as it was; name today or a later day"),
    ];
}
