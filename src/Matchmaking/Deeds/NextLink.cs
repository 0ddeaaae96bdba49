using Microsoft.AspNetCore.WebUtilities;

namespace Matchmaking.Deeds;

/// <summary>A part of a list, with the mark of the one that follows; null where it is the last.</summary>
public interface IPart
{
    string? Next { get; }
}

/// <summary>Says in the header too where a list goes on, for programs that follow links.</summary>
public static class NextLink
{
    public static async ValueTask<object?> Add(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var answer = await next(call);
        if (answer is IValueHttpResult { Value: IPart part }) call.HttpContext.LinkNext(part.Next);
        return answer;
    }

    public static void LinkNext(this HttpContext context, string? next)
    {
        if (next is null) return;
        var query = context.Request.Query.Where(part => part.Key != "cursor").SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value));
        var address = QueryHelpers.AddQueryString($"{context.Request.Path}", query.Append(KeyValuePair.Create<string, string?>("cursor", next)));
        context.Response.Headers.Link = $"<{address}>; rel=\"next\"";
    }
}
