using Matchmaking.Web;

namespace Matchmaking.Brokerage;

/// <summary>The forms and the file of a conversation, on the pages of introductions and of cooperations.</summary>
public static class ConversationPageRoutes
{
    public static void MapIntroductionConversation(this RouteGroupBuilder introduction)
    {
        introduction.MapGet("/conversation.md", (Guid introductionId, Visit visit, ConversationViews views) => Export(introductionId, visit, views));
        introduction.MapPost("/messages", (Guid introductionId, PostedForm form, Visit visit, BrokeragePages pages) =>
            Write(introductionId, form, $"/introductions/{introductionId}", () => pages.Introduction(introductionId, visit)));
        introduction.MapPost("/messages/{messageId:guid}/erasure",
            (Guid introductionId, Guid messageId, PostedForm form, Visit visit, BrokeragePages pages) =>
                Erase(introductionId, messageId, form, $"/introductions/{introductionId}", () => pages.Introduction(introductionId, visit)));
    }

    public static void MapCooperationConversation(this RouteGroupBuilder cooperation)
    {
        cooperation.MapGet("/conversation.md", (Guid cooperationId, Visit visit, ConversationViews views) => Export(cooperationId, visit, views));
        cooperation.MapPost("/messages", (Guid cooperationId, PostedForm form, Visit visit, BrokeragePages pages) =>
            Write(cooperationId, form, $"/cooperations/{cooperationId}", () => pages.Cooperation(cooperationId, visit)));
        cooperation.MapPost("/messages/{messageId:guid}/erasure",
            (Guid cooperationId, Guid messageId, PostedForm form, Visit visit, BrokeragePages pages) =>
                Erase(cooperationId, messageId, form, $"/cooperations/{cooperationId}", () => pages.Cooperation(cooperationId, visit)));
    }

    static Task<IResult> Export(Guid subjectId, Visit visit, ConversationViews views) => visit.Actor.IsSignedIn
        ? views.Export(subjectId, visit.Actor, visit.Now, visit.Language)
        : Task.FromResult(Results.Challenge());

    static Task<IResult> Write(Guid subjectId, PostedForm form, string page, Func<Task<IResult>> again) => form.Do(
        "messages",
        act => new WriteMessage(Guid.CreateVersion7(act.Now), subjectId, form.Text("text"), form.RecordId("offerId"), act),
        _ => $"{page}#conversation",
        again);

    static Task<IResult> Erase(Guid subjectId, Guid messageId, PostedForm form, string page, Func<Task<IResult>> again) =>
        form.Do("message-erasure", act => new EraseMessage(subjectId, messageId, act), _ => $"{page}#conversation", again);
}
