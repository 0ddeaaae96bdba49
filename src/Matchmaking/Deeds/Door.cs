using System.Collections.Immutable;
using Matchmaking.Access;
using Matchmaking.Vocabularies;
using Matchmaking.Web;
using Microsoft.Net.Http.Headers;
using Wolverine;

namespace Matchmaking.Deeds;

/// <summary>
/// The way from an HTTP request to a deed and back: who is asking, which version was seen, what the deed answered.
/// </summary>
public sealed class Door
{
    readonly HttpContext context;

    Door(HttpContext context, Actor actor, DateTimeOffset now) => (this.context, Actor, Now) = (context, actor, now);

    public Actor Actor { get; }
    public DateTimeOffset Now { get; }
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The language of the six that the caller asks for, English if none; an answer in it is no answer to who asks for another.</summary>
    public string Language
    {
        get
        {
            context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
            return PageLanguages.Of(context.Request);
        }
    }

    /// <summary>The language that the address names, if it is one of the six; else the one that the caller asks for.</summary>
    public string SpokenOr(string? named) => PageLanguages.All.Contains(named) ? named! : Language;

    public static async ValueTask<Door?> BindAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return new Door(context, await services.GetRequiredService<Actors>().Of(context.User, now), now);
    }

    /// <summary>Does a deed on a record and answers with its new state.</summary>
    /// <param name="show">What the caller is shown when it is done.</param>
    public async Task<IResult> Do(Func<Act, object> command, ImmutableArray<FieldError> unreadable, Func<Answer, Task<IResult>> show)
    {
        if (!Actor.IsSignedIn) return Problems.NotSignedIn(context);
        var bus = context.RequestServices.GetRequiredService<IMessageBus>();
        var answer = await bus.InvokeAsync<Answer>(command(Act(unreadable)), context.RequestAborted);
        return answer.Refusal is { } refusal ? Problems.Of(refusal) : await show(answer);
    }

    /// <summary>Begins a record and answers 201 with its address.</summary>
    public Task<IResult> Begin(
        Func<Act, object> command, ImmutableArray<FieldError> unreadable, string address, Func<Guid, object> named) =>
        Do(command, unreadable, answer =>
        {
            ETag(answer.Version);
            return Task.FromResult(Results.Created($"{address}/{answer.RecordId}", named(answer.RecordId)));
        });

    /// <summary>Marks the answer with the version of the record that it shows.</summary>
    public void ETag(long version) => context.Response.Headers.ETag = $"\"{version}\"";

    /// <summary>Answers that somebody has to sign in first.</summary>
    public IResult NotSignedIn() => Problems.NotSignedIn(context);

    Act Act(ImmutableArray<FieldError> unreadable) => new(Actor, Now)
    {
        SeenVersion = SeenVersion(),
        VersionRequired = HttpMethods.IsPut(context.Request.Method),
        RepetitionKey = RepetitionKey(),
        Unreadable = unreadable,
    };

    long? SeenVersion()
    {
        var tags = context.Request.GetTypedHeaders().IfMatch;
        if (tags.Count == 0 || tags.Contains(EntityTagHeaderValue.Any)) return null;
        return long.TryParse(tags[0].Tag.AsSpan().Trim('"'), out var version) ? version : UnknownVersion;
    }

    /// <summary>A tag that this service never gave out is a version that never was.</summary>
    const long UnknownVersion = -1;

    /// <summary>A key counts for one address and one body: the same key on another request is another request.</summary>
    string? RepetitionKey() =>
        context.Request.Headers["Idempotency-Key"].FirstOrDefault() is { Length: > 0 } key
            ? $"{context.Request.Method} {context.Request.Path} {context.Features.Get<BodyDigest>()?.Hash} {key}"
            : null;
}
