using Marten;
using Matchmaking.Deeds;
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

    /// <param name="begun">What is known of the need already, such as what somebody looked for in vain.</param>
    public IResult New(Visit visit, NeedBegun? begun = null) =>
        visit.Actor.IsSignedIn ? visit.Show<NeedFormPage>(new { Content = (begun ?? new NeedBegun()).Content(visit.Language) }) : Results.Challenge();

    /// <summary>The form on a need that is there; only for those who may change it.</summary>
    public async Task<IResult> Edit(Guid needId, Visit visit)
    {
        await using var session = store.QuerySession();
        if (await NeedSheet.Read(session, needId, new Act(visit.Actor, visit.Now)) is not { } sheet) return Pages.NotFound();
        return sheet.Open.Contains("revision") || visit.Attempt is not null
            ? visit.Show<NeedFormPage>(new { NeedId = (Guid?)needId, sheet.Need.Content, Version = (long?)sheet.Version, sheet.Need.WasOpened })
            : Pages.Error(403);
    }

    /// <summary>What the need says now, as the ground on which a form changes it.</summary>
    public async Task<NeedContent?> ContentOf(Guid needId)
    {
        await using var session = store.QuerySession();
        return (await session.LoadAsync<Need>(needId))?.Content;
    }
}
