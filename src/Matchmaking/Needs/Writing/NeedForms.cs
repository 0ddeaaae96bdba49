using Matchmaking.Participants;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Needs.Writing;

/// <summary>
/// The form of a need on its way: opened with what was typed before and not sent, helped with and kept while somebody types, sent at once
/// or part by part.
/// </summary>
public sealed class NeedForms(NeedPages pages, NeedWritingPages parts, UnsentForms unsent, Vocabulary vocabulary)
{
    const string Deed = "need";
    const string Beginning = "/needs/new";

    public async Task<IResult> New(NeedBegun begun, bool whole, Visit visit, HttpContext context)
    {
        var typed = await unsent.Restore(Deed, visit, context) is { } form ? Read(form) : null;
        return pages.New(visit, whole, begun, typed);
    }

    /// <param name="part">The part that is opened; null for the whole.</param>
    public async Task<IResult> Edit(Guid needId, NeedPart? part, Visit visit, HttpContext context)
    {
        var typed = await unsent.Restore(Deed, visit, context) is { } form ? await Read(needId, form, part) : null;
        return await Page(needId, part, visit, typed);
    }

    public Task<IResult> Draft(PostedForm form, Visit visit)
    {
        var needId = Guid.CreateVersion7(visit.Now);
        var content = Read(form);
        return form.Do(
            Deed,
            act => new DraftNeed(needId, content, act),
            async answer =>
            {
                await unsent.MarkSent(Beginning, form, visit);
                return await Then(answer.RecordId, NeedPart.First, form, visit);
            },
            () => Task.FromResult(pages.New(visit, IsWhole(form), typed: content)));
    }

    public async Task<IResult> Revise(Guid needId, NeedPart? part, PostedForm form, Visit visit)
    {
        var content = await Read(needId, form, part);
        return await form.Do(
            Deed,
            act => new ReviseNeed(needId, content, act),
            async _ =>
            {
                await unsent.MarkSent(PathOf(needId, part), form, visit);
                return await Then(needId, part, form, visit);
            },
            () => Page(needId, part, visit, content));
    }

    /// <summary>What would fit what is typed so far: the part beside the form while somebody types, else the page as it was typed. It is kept.</summary>
    public Task<IResult> Help(PostedForm form, Visit visit) => form.Again(Deed, async () =>
    {
        await unsent.Keep(Beginning, form, visit);
        var typed = Read(form);
        return form.IsLive ? pages.Help(visit, typed) : pages.New(visit, IsWhole(form), typed: typed);
    });

    /// <summary>The same for a need that is there; what others may not write on is not kept for them.</summary>
    public Task<IResult> Help(Guid needId, PostedForm form, Visit visit) => form.Again(Deed, async () =>
    {
        var part = NeedPart.Named(form.Text("part"));
        var typed = await Read(needId, form, part);
        if (await pages.MayRevise(needId, visit)) await unsent.Keep(PathOf(needId, part), form, visit);
        return form.IsLive ? await pages.Help(needId, visit, typed) : await Page(needId, part, visit, typed);
    });

    /// <summary>Where who saved wanted to go on: to the next part, to the list of them, or to the focal points; if something is missing then, the form says what.</summary>
    /// <param name="part">The part that was saved; null where the whole was.</param>
    Task<IResult> Then(Guid needId, NeedPart? part, PostedForm form, Visit visit) => form.Text("then") switch
    {
        "submit" => form.WithoutVersion().Do(Deed, act => new SubmitNeed(needId, act), _ => $"/needs/{needId}/receipt", () => pages.Edit(needId, visit)),
        "next" => To(visit, $"/needs/{needId}/{(part?.Next is { } next ? $"edit/{next.Word}" : "check")}"),
        "tasks" => To(visit, $"/needs/{needId}/tasks"),
        _ => To(visit, $"/needs/{needId}"),
    };

    Task<IResult> Page(Guid needId, NeedPart? part, Visit visit, NeedContent? typed) =>
        part is null ? pages.Edit(needId, visit, typed) : parts.Part(needId, part, visit, typed);

    NeedContent Read(PostedForm form) => NeedForm.Read(form, new NeedContent(), vocabulary);

    async Task<NeedContent> Read(Guid needId, PostedForm form, NeedPart? part) =>
        NeedForm.Read(form, await pages.ContentOf(needId) ?? new NeedContent(), vocabulary, part);

    static string PathOf(Guid needId, NeedPart? part) => part is null ? $"/needs/{needId}/edit" : $"/needs/{needId}/edit/{part.Word}";

    static bool IsWhole(PostedForm form) => form.Text("form") != "parts";

    static Task<IResult> To(Visit visit, string address) => Task.FromResult(Results.LocalRedirect(visit.To(address)));
}
