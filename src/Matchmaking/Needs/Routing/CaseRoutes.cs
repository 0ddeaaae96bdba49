using Matchmaking.Deeds;

namespace Matchmaking.Needs.Routing;

/// <summary>Who is to lead a case, and why.</summary>
public sealed record TransferBody(Guid? To, string? Reason);

/// <summary>Which centre is asked for what, and what it should know.</summary>
public sealed record AskingBody(AskedTo? For, string? Centre, string? Question);

/// <summary>The addresses of what is done with who has a case.</summary>
public static class CaseRoutes
{
    public static void MapCases(this RouteGroupBuilder needs)
    {
        needs.MapGet("/{needId:guid}/brokers", (Guid needId, Door door, CaseViews views) => views.Brokers(needId, door))
            .Described("Lists who may lead the case.", Who.Brokers).Produces<Page<Broker>>();
        needs.MapPost("/{needId:guid}/transfer", (Guid needId, Body<TransferBody> body, Door door, NeedViews views) =>
            door.Do(act => new GiveLead(needId, body.Value.To, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described(
                "Gives the lead of a case to somebody else.",
                "who leads the case, the head of its centre, or a coordinator of the global entity")
            .Needs("to");
        needs.MapPost("/{needId:guid}/takeover", (Guid needId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new TakeOver(needId, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described("Takes a case over for the global entity.", Who.Coordinators).Needs("reason");
        needs.MapPost("/{needId:guid}/giveback", (Guid needId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new GiveBack(needId, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described("Gives a case back to the centres that cover its Parties.", Who.Coordinators).Needs("reason");
        MapAskings(needs);
    }

    static void MapAskings(RouteGroupBuilder needs)
    {
        needs.MapPost("/{needId:guid}/askings", (Guid needId, Body<AskingBody> body, Door door, NeedViews views) =>
            door.Do(act => Ask(needId, body.Value, act), body.Errors, views.After(door)))
            .Described("Asks another centre: to take the case, to lead it, to lead along, or for offers.", Who.Brokers)
            .Needs("for", "centre", "question");
        needs.MapPost("/{needId:guid}/askings/{askingId:guid}/acceptance", (Guid needId, Guid askingId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new AnswerAsking(needId, askingId, true, body.Value.Reason, [], act), body.Errors, views.AfterOrNothing(door)))
            .Described("Says yes to what a centre was asked.", Who.AskedCentre).Produces(204);
        needs.MapPost("/{needId:guid}/askings/{askingId:guid}/decline", (Guid needId, Guid askingId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new AnswerAsking(needId, askingId, false, body.Value.Reason, [], act), body.Errors, views.AfterOrNothing(door)))
            .Described("Says no to what a centre was asked.", Who.AskedCentre).Needs("reason").Produces(204);
    }

    static AskCentre Ask(Guid needId, AskingBody body, Act act) =>
        new(needId, Guid.CreateVersion7(act.Now), body.For, body.Centre, body.Question, act);
}
