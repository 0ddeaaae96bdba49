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
        needs.MapGet("/{needId:guid}/brokers", (Guid needId, Door door, CaseViews views) => views.Brokers(needId, door));
        needs.MapPost("/{needId:guid}/transfer", (Guid needId, Body<TransferBody> body, Door door, NeedViews views) =>
            door.Do(act => new GiveLead(needId, body.Value.To, body.Value.Reason, act), body.Errors, views.After(door)));
        needs.MapPost("/{needId:guid}/takeover", (Guid needId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new TakeOver(needId, body.Value.Reason, act), body.Errors, views.After(door)));
        needs.MapPost("/{needId:guid}/giveback", (Guid needId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new GiveBack(needId, body.Value.Reason, act), body.Errors, views.After(door)));
        MapAskings(needs);
    }

    static void MapAskings(RouteGroupBuilder needs)
    {
        needs.MapPost("/{needId:guid}/askings", (Guid needId, Body<AskingBody> body, Door door, NeedViews views) =>
            door.Do(act => Ask(needId, body.Value, act), body.Errors, views.After(door)));
        needs.MapPost("/{needId:guid}/askings/{askingId:guid}/acceptance", (Guid needId, Guid askingId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new AnswerAsking(needId, askingId, true, body.Value.Reason, [], act), body.Errors, views.AfterOrNothing(door)));
        needs.MapPost("/{needId:guid}/askings/{askingId:guid}/decline", (Guid needId, Guid askingId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new AnswerAsking(needId, askingId, false, body.Value.Reason, [], act), body.Errors, views.AfterOrNothing(door)));
    }

    static AskCentre Ask(Guid needId, AskingBody body, Act act) =>
        new(needId, Guid.CreateVersion7(act.Now), body.For, body.Centre, body.Question, act);
}
