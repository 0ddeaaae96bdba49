using System.Text;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Brokerage;

/// <summary>What somebody writes, and on an introduction with several offers to which institution.</summary>
public sealed record MessageBody(string? Text, Guid? OfferId);

/// <summary>Shows conversations to those who take part in them.</summary>
public sealed class ConversationViews(IDocumentStore store)
{
    public Task<IResult> Show(Guid subjectId, Door door) =>
        For(subjectId, door.Actor, door.Now, door.Language, messages => Results.Json(new Page<MessageView>(messages, null), Json.Options));

    public Task<IResult> Export(Guid subjectId, Actor actor, DateTimeOffset now, string language) => For(subjectId, actor, now, language, messages =>
        Results.File(Encoding.UTF8.GetBytes(ConversationExport.Markdown(messages, language, now)), ConversationExport.ContentType, "conversation.md"));

    async Task<IResult> For(Guid subjectId, Actor actor, DateTimeOffset now, string language, Func<IReadOnlyList<MessageView>, IResult> show)
    {
        await using var session = store.QuerySession();
        return await session.MatchOf(subjectId, actor, DateOnly.FromDateTime(now.UtcDateTime)) is { } match
            ? show(await session.Read(match, actor, language))
            : Problems.Of(Refusal.NotFound);
    }
}

/// <summary>The addresses of conversations, the same on introductions and on cooperations.</summary>
public static class ConversationRoutes
{
    public static void MapIntroductionConversations(this RouteGroupBuilder introductions)
    {
        introductions.MapGet("/{introductionId:guid}/conversation", (Guid introductionId, Door door, ConversationViews views) => views.Show(introductionId, door))
            .Described("Shows what the sides of an introduction wrote to each other.", Who.Sides).Produces<Page<MessageView>>();
        introductions.MapGet("/{introductionId:guid}/conversation.md", (Guid introductionId, Door door, ConversationViews views) =>
            views.Export(introductionId, door.Actor, door.Now, door.Language))
            .Described("The same as a text to keep.", Who.Sides).Produces<string>(200, "text/markdown");
        introductions.MapPost("/{introductionId:guid}/messages", (Guid introductionId, Body<MessageBody> body, Door door, ConversationViews views) =>
            Write(introductionId, body, door, views))
            .Described("Writes to the other side.", Who.Sides).Produces<Page<MessageView>>().Needs("text");
        introductions.MapPost("/{introductionId:guid}/messages/{messageId:guid}/erasure", (Guid introductionId, Guid messageId, Door door) =>
            Erase(introductionId, messageId, door))
            .Described("Erases a message for good.", "whoever wrote it, or an administrator", 204);
    }

    public static void MapCooperationConversations(this RouteGroupBuilder cooperations)
    {
        cooperations.MapGet("/{cooperationId:guid}/conversation", (Guid cooperationId, Door door, ConversationViews views) => views.Show(cooperationId, door))
            .Described("Shows what the sides of a cooperation wrote to each other.", Who.CooperationSides).Produces<Page<MessageView>>();
        cooperations.MapGet("/{cooperationId:guid}/conversation.md", (Guid cooperationId, Door door, ConversationViews views) =>
            views.Export(cooperationId, door.Actor, door.Now, door.Language))
            .Described("The same as a text to keep.", Who.CooperationSides).Produces<string>(200, "text/markdown");
        cooperations.MapPost("/{cooperationId:guid}/messages", (Guid cooperationId, Body<MessageBody> body, Door door, ConversationViews views) =>
            Write(cooperationId, body, door, views))
            .Described("Writes to the other sides.", Who.CooperationSides).Produces<Page<MessageView>>().Needs("text");
        cooperations.MapPost("/{cooperationId:guid}/messages/{messageId:guid}/erasure", (Guid cooperationId, Guid messageId, Door door) =>
            Erase(cooperationId, messageId, door))
            .Described("Erases a message for good.", "whoever wrote it, or an administrator", 204);
    }

    static Task<IResult> Write(Guid subjectId, Body<MessageBody> body, Door door, ConversationViews views) => door.Do(
        act => new WriteMessage(Guid.CreateVersion7(act.Now), subjectId, body.Value.Text, body.Value.OfferId, act),
        body.Errors,
        _ => views.Show(subjectId, door));

    /// <summary>An administrator who erases need not see the conversation, so there is nothing to show.</summary>
    static Task<IResult> Erase(Guid subjectId, Guid messageId, Door door) =>
        door.Do(act => new EraseMessage(subjectId, messageId, act), [], _ => Task.FromResult(Results.NoContent()));
}
