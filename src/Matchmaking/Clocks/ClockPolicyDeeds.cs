using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Clocks;

/// <summary>What the deeds on periods and working days have in common.</summary>
public static class ClockPolicyDeeds
{
    /// <summary>Decides on the one record, which begins with the first decision.</summary>
    /// <param name="centreCode">The centre that is meant; null for the whole service.</param>
    public static async Task<Answer> OnClockPolicy(
        this IDocumentSession session, string? centreCode, Act act, Func<ClockPolicy, SupportCentre?, Decision> decide)
    {
        if (await session.AnsweredBefore(act) is { } before) return before;
        var centre = centreCode is null ? null : await session.LoadAsync<SupportCentre>(SupportCentre.IdOf(centreCode));
        var stream = await session.Events.FetchForWriting<ClockPolicy>(ClockPolicy.Only);
        var decision = decide(stream.Aggregate ?? ClockPolicy.Empty, centre);
        var version = stream.CurrentVersion ?? 0;
        if (act.Objection(decision.Refusal, version) is { } refusal) return new Answer(ClockPolicy.Only, version, refusal);
        stream.AppendMany(decision.Events);
        return session.Remember(act, new Answer(ClockPolicy.Only, version + decision.Events.Length));
    }

    /// <summary>Who may decide: a coordinator for the whole service and for a centre, the head of a centre for that one.</summary>
    public static Refusal? NotTheirs(this Actor actor, string? centreCode, SupportCentre? centre)
    {
        if (actor.IsCoordinator) return null;
        if (centreCode is null) return Refusal.Forbidden($"a coordinator of the global entity");
        return centre is not null && actor.Leads(centre.Id) ? null : Refusal.Forbidden($"the head of the centre or a coordinator of the global entity");
    }

    /// <summary>What every decision has to say.</summary>
    public static IEnumerable<FieldError> Errors(string? centreCode, SupportCentre? centre, string? decidedBy, DateOnly? from, DateOnly today) =>
    [
        .. FieldError.Unless(centreCode is null || centre is not null, "centre", $"{centreCode} is no support centre"),
        .. FieldError.Unless(
            !string.IsNullOrWhiteSpace(decidedBy), "decidedBy", $"name the body that decides, such as \"Steering committee, meeting 3\""),
        .. FieldError.UnlessALine(decidedBy, "decidedBy"),
        .. FieldError.Unless(from is null || from >= today, "from", $"must not have passed: it concerns clocks that start after it"),
    ];

    /// <summary>Leads this centre today.</summary>
    public static bool Leads(this Actor actor, Guid centreId) =>
        actor.Memberships.Any(m => m.Role == Role.Officer && m.Head && m.CentreId == centreId);
}
