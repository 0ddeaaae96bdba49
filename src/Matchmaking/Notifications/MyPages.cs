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
        Read("reading", unread: false);
        Read("unreading", unread: true);
        my.MapPost("/notices/reading", (PostedForm form, Visit visit, Tasks tasks, Inbox inbox) => form.Do(
            "reading", act => new ReadNotices(new InboxFilter(form.Text("kind"), form.RecordId("record"), true), act), _ => "/my",
            () => Show(null, null, null, null, visit, tasks, inbox)));

        void Read(string deed, bool unread) =>
            my.MapPost($"/notices/{{noticeId:guid}}/{deed}", (Guid noticeId, PostedForm form, Visit visit, Tasks tasks, Inbox inbox) => form.Do(
                "reading", act => new ReadNotice(noticeId, act) { Unread = unread }, _ => "/my", () => Show(null, null, null, null, visit, tasks, inbox)));
    }

    static async Task<IResult> Show(string? kind, Guid? record, bool? unread, string? cursor, Visit visit, Tasks tasks, Inbox inbox)
    {
        if (visit.Actor.PersonId is not { } personId) return Results.Challenge();
        var filter = new InboxFilter(string.IsNullOrEmpty(kind) ? null : kind, record, unread ?? false);
        return visit.Show<MyPage>(new
        {
            Tasks = await tasks.Of(visit.Actor, visit.Language, visit.Now),
            Notices = await inbox.Read(personId, filter, cursor, NoticesShown, visit.Language),
            Filter = filter,
        });
    }
}
