using System.Text.Json;
using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Matching;

/// <summary>Proposed rules as they are sent.</summary>
/// <param name="Weights">An object with the nine, or <c>subject:240,place:160,…</c> as a shortlist takes them.</param>
/// <param name="Terms"><c>kept</c> keeps the term table in force, <c>new</c> makes one of the offers as they are now.</param>
public sealed record RulesBody(
    int? Number, JsonElement? Weights, string? Terms, string? TextRule, string? DecidedBy, string? Advice, DateOnly? From)
{
    [JsonIgnore]
    public RulesDraft Draft => new(Number, Written(Weights), Terms, TextRule, DecidedBy, Advice, From);

    /// <summary>A factor that is named twice in an object stays named twice, so that it is found.</summary>
    static string? Written(JsonElement? weights) => weights switch
    {
        { ValueKind: JsonValueKind.Object } nine =>
            string.Join(',', nine.EnumerateObject().Select(factor => $"{factor.Name}:{factor.Value}")),
        { ValueKind: JsonValueKind.String } written => written.GetString(),
        { } other => other.ToString(),
        null => null,
    };
}

/// <summary>The addresses of rules versions.</summary>
public static class RulesRoutes
{
    public static void MapRules(this IEndpointRouteBuilder routes)
    {
        var rules = routes.MapGroup("/api/rules").WithTags("Rules");
        rules.MapGet("", (Door door, RulesViews views, CancellationToken cancellation) => views.List(door, cancellation))
            .Described("Lists the versions of the rules by which offers are ranked.", Who.Anybody);
        rules.MapGet("/{number:int}", (int number, Door door, RulesViews views, CancellationToken cancellation) =>
            views.Show(number, door, cancellation))
            .Described("Shows a version of the rules, and what it would change where it was compared.", Who.Anybody);
        rules.MapPost("", (Body<RulesBody> body, Door door, RulesViews views, CancellationToken cancellation) => door.Do(
            act => new ProposeRules(body.Value.Draft, act), body.Errors, answer => views.Proposed(answer, door, cancellation)))
            .Described("Proposes other weights.", Who.Coordinators, 201).Needs("weights", "decidedBy", "from");
        rules.MapPost("/{number:int}/comparison", (int number, Door door, RulesViews views, CancellationToken cancellation) => door.Do(
            act => new CompareRules(number, act), [], _ => views.After(number, door, StatusCodes.Status202Accepted, cancellation)))
            .Described("Compares proposed rules with those in force once more, over all open needs.", Who.Coordinators, 202);
        rules.MapPost("/{number:int}/adoption", (int number, Door door, RulesViews views, CancellationToken cancellation) => door.Do(
            act => new AdoptRules(number, act), [], _ => views.After(number, door, StatusCodes.Status200OK, cancellation)))
            .Described("Puts proposed rules in force.", Who.Coordinators);
        rules.MapPost("/{number:int}/withdrawal",
            (int number, Body<Reasoned> body, Door door, RulesViews views, CancellationToken cancellation) => door.Do(
                act => new WithdrawRules(number, body.Value.Reason, act),
                body.Errors,
                _ => views.After(number, door, StatusCodes.Status200OK, cancellation)))
            .Described("Withdraws proposed rules.", Who.Coordinators).Needs("reason");
    }
}
