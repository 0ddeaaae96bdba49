using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>The address of the work queue, and of the forms on its cards.</summary>
public static class QueueRoutes
{
    public static void MapQueuePages(this IEndpointRouteBuilder routes)
    {
        var queue = routes.MapPages("/queue");
        queue.MapGet("", ([AsParameters] QueueFilter filter, Guid? moved, Visit visit, WorkQueue work) => Show(filter, moved, visit, work));
        queue.MapGet("/{needId:guid}/{deed:alpha}", (Guid needId, Visit visit) => Results.LocalRedirect(visit.To("/queue")));
        queue.MapPost("/{needId:guid}/lead", (Guid needId, PostedForm form, Visit visit, WorkQueue work) => form.Do(
            $"lead-{needId}", act => new TakeLead(needId, act), _ => After(needId, form), () => Show(FilterOf(form), null, visit, work)));
    }

    static async Task<IResult> Show(QueueFilter filter, Guid? moved, Visit visit, WorkQueue work)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        if (!visit.Actor.IsBroker) return Pages.Error(403);
        return visit.Show<QueuePage>(new { Sheet = await work.Read(filter, visit.Actor, visit.Now), Moved = moved });
    }

    /// <summary>The same queue, which says what moved, at the card that comes next.</summary>
    static string After(Guid needId, PostedForm form)
    {
        var address = FilterOf(form).Address;
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}moved={needId}#case-{form.RecordId("following") ?? needId}";
    }

    static QueueFilter FilterOf(PostedForm form) =>
        new(form.Text("view"), form.Text("centre"), form.Text("step"), form.Text("late"), form.Text("mine"), form.Text("sort"));
}
