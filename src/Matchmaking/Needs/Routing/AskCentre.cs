using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs.Routing;

/// <summary>A broker asks another centre to take a case over, to lead it too, to agree to a lead, or to name offers.</summary>
/// <param name="Centre">The code of the centre that is asked.</param>
public sealed record AskCentre(Guid NeedId, Guid AskingId, AskedTo? For, string? Centre, string? Question, Act Act);

public static class AskCentreHandler
{
    public static async Task<Answer> Handle(AskCentre command, IDocumentSession session)
    {
        var centre = command.Centre is { } code ? await session.LoadAsync<SupportCentre>(SupportCentre.IdOf(code)) : null;
        return await session.OnNeed(command.NeedId, command.Act, need => Decide(need, command, centre));
    }

    /// <param name="asked">The centre that is asked; null where there is none of that code.</param>
    public static Decision Decide(Need need, AskCentre command, SupportCentre? asked)
    {
        var act = command.Act;
        if (!act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsBrokers;
        if (Wrong(command, asked).ToArray() is [_, ..] wrong) return Refusal.Invalid(wrong);
        if (Standing(need, command, asked!) is { } against) return against;
        return Decision.Happens(
            new NeedCentreAsked(need.Id, command.AskingId, command.For!.Value, asked!.Code, command.Question!, act.By, act.Now));
    }

    static IEnumerable<FieldError> Wrong(AskCentre command, SupportCentre? asked) =>
    [
        .. FieldError.Unless(command.For is not null, "for", $"say what the centre is asked for: handover, co-lead, lead or offers"),
        .. FieldError.Unless(asked is not null, "centre", $"name a support centre by its code"),
        .. FieldError.Unless(!string.IsNullOrWhiteSpace(command.Question), "question", $"say what the centre should know to answer"),
    ];

    static Refusal? Standing(Need need, AskCentre command, SupportCentre asked)
    {
        if (!need.IsCase || !need.WasOpened) return Refusal.Conflict($"Another centre is asked about an open need; this one is {need.State}.");
        if (command.Act.Actor.IsOfficerOf(asked.Id)) return Refusal.Conflict($"{asked.Code} is your own centre.");
        if (need.Askings.Any(asking => asking.IsPending && asking.For == command.For && asking.Centre == asked.Code))
            return Refusal.Conflict($"{asked.Code} was asked that already and has not answered yet.");
        return command.For switch
        {
            AskedTo.Handover when need.HeldBy?.Centre == asked.Code => Refusal.Conflict($"{asked.Code} has this case already."),
            AskedTo.Handover when need.Askings.Any(asking => asking.IsPending && asking.For == AskedTo.Handover) =>
                Refusal.Conflict($"Another centre was asked to take this case over and has not answered yet."),
            AskedTo.CoLead when need.CoLeads.Contains(asked.Code) => Refusal.Conflict($"{asked.Code} leads this case too already."),
            AskedTo.Lead when !HasIt(need, asked, command.Act.Today) => Refusal.Conflict($"{asked.Code} does not have this case; only centres that do agree on its lead."),
            _ => null,
        };
    }

    static bool HasIt(Need need, SupportCentre centre, DateOnly day) => centre.Covers(need.AskedFor, day) || need.JoinedCentres.Contains(centre.Id);
}
