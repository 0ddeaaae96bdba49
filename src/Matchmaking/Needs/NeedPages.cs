using Marten;
using Matchmaking.Deeds;
using Matchmaking.Needs.Writing;
using Matchmaking.Web;

namespace Matchmaking.Needs;

/// <summary>The pages of needs: one need, and the form that posts or changes one.</summary>
public sealed class NeedPages(IDocumentStore store)
{
    public async Task<IResult> Show(Guid needId, Visit visit)
    {
        await using var session = store.QuerySession();
        return await NeedSheet.Read(session, needId, new Act(visit.Actor, visit.Now)) is { } sheet
            ? visit.Show<NeedPage>(new { Sheet = sheet })
            : Pages.NotFound();
    }

    /// <param name="whole">Whether all fields stand on one page, instead of the first part of them.</param>
    /// <param name="begun">What is known of the need already, such as what somebody looked for in vain.</param>
    /// <param name="typed">What was typed into the form so far.</param>
    public IResult New(Visit visit, bool whole, NeedBegun? begun = null, NeedContent? typed = null)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        var content = (begun ?? new NeedBegun()).Content(visit.Language);
        var written = new NeedInWriting(Begun(visit, typed ?? content));
        return whole
            ? visit.Show<NeedFormPage>(new { Content = content, Written = written })
            : visit.Show<NeedPartPage>(new { Part = NeedPart.First, Content = typed ?? content, Written = written });
    }

    /// <summary>The form on a need that is there; only for those who may change it.</summary>
    public async Task<IResult> Edit(Guid needId, Visit visit, NeedContent? typed = null)
    {
        await using var session = store.QuerySession();
        if (await NeedSheet.Read(session, needId, new Act(visit.Actor, visit.Now)) is not { } sheet) return Pages.NotFound();
        if (!sheet.Open.Contains("revision") && visit.Attempt is null) return Pages.Error(403);
        return visit.Show<NeedFormPage>(new
        {
            NeedId = (Guid?)needId,
            sheet.Need.Content,
            Written = new NeedInWriting(sheet.Need with { Content = typed ?? sheet.Need.Content }),
            Version = visit.VersionOfForm(sheet.Version),
            sheet.Need.WasOpened,
            sheet.History,
        });
    }

    /// <summary>What helps with a need that is not there yet.</summary>
    public IResult Help(Visit visit, NeedContent typed) => Help(visit, Begun(visit, typed));

    /// <summary>What helps with a change of a need that is there; only for those who may change it.</summary>
    public async Task<IResult> Help(Guid needId, Visit visit, NeedContent typed)
    {
        await using var session = store.QuerySession();
        if (await NeedSheet.Read(session, needId, new Act(visit.Actor, visit.Now)) is not { } sheet) return Pages.NotFound();
        return sheet.Open.Contains("revision") ? Help(visit, sheet.Need with { Content = typed }) : Pages.Error(403);
    }

    public async Task<bool> MayRevise(Guid needId, Visit visit)
    {
        await using var session = store.QuerySession();
        return await NeedSheet.Read(session, needId, new Act(visit.Actor, visit.Now)) is { } sheet && sheet.Open.Contains("revision");
    }

    /// <summary>What the need says now, as the ground on which a form changes it.</summary>
    public async Task<NeedContent?> ContentOf(Guid needId)
    {
        await using var session = store.QuerySession();
        return (await session.LoadAsync<Need>(needId))?.Content;
    }

    static IResult Help(Visit visit, Need need) => visit.Show<NeedHelp>(new { Written = new NeedInWriting(need) { Live = true } });

    static Need Begun(Visit visit, NeedContent content) =>
        new(Guid.Empty, NeedState.Drafted, content, visit.Actor.By, visit.Now) { RequesterId = DraftNeedHandler.RequesterOf(visit.Actor, content) };
}
