namespace Matchmaking.Deeds;

/// <summary>Who may, and with which status a route answers when it is done, for the document of the API.</summary>
public sealed record WhoMay(string Words, int Answers);

/// <summary>The fields without which a body is refused; what else is missing may be due only later, or has a default.</summary>
public sealed record NeededFields(params string[] Names);

/// <summary>
/// What a route is for and who may, said where the route is mapped: the document of the API tells it from there, and the pages for
/// developers read that document.
/// </summary>
public static class RouteWords
{
    /// <summary>
    /// Says in a sentence what a route does, who may, and with which status it answers when it is done; a part of a list says besides
    /// where the next one is.
    /// </summary>
    public static RouteHandlerBuilder Described(this RouteHandlerBuilder route, string what, string who, int answers = StatusCodes.Status200OK) =>
        route.WithSummary(what).WithMetadata(new WhoMay(who, answers)).AddEndpointFilter(NextLink.Add);

    /// <summary>Says which fields a body cannot do without.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder route, params string[] fields) => route.WithMetadata(new NeededFields(fields));
}
