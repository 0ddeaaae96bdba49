using Marten;
using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Needs.Writing;

/// <summary>The pages on which a need is written part by part: the list of parts, each part, all answers together, and the receipt.</summary>
public sealed class NeedWritingPages(IDocumentStore store)
{
    /// <param name="link">The address by which others read the draft, where it was just made.</param>
    public Task<IResult> Tasks(Guid needId, Visit visit, string? link = null) =>
        OfDraft(needId, visit, sheet => visit.Show<NeedTasksPage>(new { Sheet = sheet, Link = link }));

    public Task<IResult> Check(Guid needId, Visit visit) => OfDraft(needId, visit, sheet => visit.Show<NeedCheckPage>(new { Sheet = sheet }));

    /// <param name="typed">What was typed into the part so far.</param>
    public Task<IResult> Part(Guid needId, NeedPart part, Visit visit, NeedContent? typed = null) => OfWriter(needId, visit, sheet => visit.Show<NeedPartPage>(new
    {
        NeedId = (Guid?)needId,
        Part = part,
        sheet.Need.Content,
        Written = new NeedInWriting(sheet.Need with { Content = typed ?? sheet.Need.Content }),
        Version = visit.VersionOfForm(sheet.Version),
        sheet.History,
    }));

    /// <summary>For its own side, once it was submitted.</summary>
    public async Task<IResult> Receipt(Guid needId, Visit visit)
    {
        if (await Sheet(needId, visit) is not { } sheet) return Pages.NotFound();
        if (!visit.Actor.MayWriteOn(sheet.Need)) return Pages.Error(403);
        return sheet.Need.SubmittedAt is null ? ToNeed(needId, visit) : visit.Show<NeedReceiptPage>(new { Sheet = sheet });
    }

    /// <summary>What was submitted is not written part by part any more.</summary>
    Task<IResult> OfDraft(Guid needId, Visit visit, Func<NeedSheet, IResult> show) => OfWriter(needId, visit, sheet =>
        sheet.Need.IsDraft() || visit.Attempt is not null ? show(sheet) : ToNeed(needId, visit));

    async Task<IResult> OfWriter(Guid needId, Visit visit, Func<NeedSheet, IResult> show)
    {
        if (await Sheet(needId, visit) is not { } sheet) return Pages.NotFound();
        return sheet.Open.Contains("revision") || visit.Attempt is not null ? show(sheet) : Pages.Error(403);
    }

    async Task<NeedSheet?> Sheet(Guid needId, Visit visit)
    {
        await using var session = store.QuerySession();
        return await NeedSheet.Read(session, needId, new Act(visit.Actor, visit.Now));
    }

    static IResult ToNeed(Guid needId, Visit visit) => Results.LocalRedirect(visit.To($"/needs/{needId}"));
}
