using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>The page of what waits for somebody, and of what somebody should know.</summary>
public static class MyPages
{
    const int NoticesShown = 30;

    public static void MapMyPages(this IEndpointRouteBuilder routes)
    {
        var my = routes.MapPages("/my");
        my.MapGet("", Show);
        my.MapPost("/notices/{noticeId:guid}/reading", (Guid noticeId, PostedForm form, Visit visit, Tasks tasks, Inbox inbox) =>
            form.Do("reading", act => new ReadNotice(noticeId, act), _ => "/my", () => Show(null, visit, tasks, inbox)));
    }

    static async Task<IResult> Show(string? cursor, Visit visit, Tasks tasks, Inbox inbox)
    {
        if (visit.Actor.PersonId is not { } personId) return Results.Challenge();
        return visit.Show<MyPage>(new
        {
            Tasks = await tasks.Of(visit.Actor, visit.Language, visit.Now),
            Notices = await inbox.Read(personId, cursor, NoticesShown),
        });
    }
}
