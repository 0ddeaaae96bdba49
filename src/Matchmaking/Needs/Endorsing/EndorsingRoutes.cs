using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Needs;

/// <summary>Whom a Party asks before it endorses, until when, and what.</summary>
public sealed record ReviewBody(string? Party, ImmutableArray<Guid> OrganizationIds, DateOnly? Until, string? Question);

/// <summary>What an organization thinks.</summary>
public sealed record OpinionBody(Guid? OrganizationId, NationalOpinion? Opinion, string? Text);

/// <summary>A signed letter of endorsement.</summary>
public sealed record LetterBody(string? Party, DateOnly? SignedOn, string? Reference, string? AttachmentHash);

/// <summary>Why an endorsement does not hold, and whose.</summary>
public sealed record AnnulmentBody(string? Party, string? Reason);

/// <summary>How a Party consents from a day on.</summary>
public sealed record ConsentBody(DateOnly? From, PartyConsent? Consent, int? Days, int? Endorsers);

/// <summary>The addresses of what goes before an endorsement, of letters, and of how Parties consent.</summary>
public static class EndorsingRoutes
{
    public static void MapEndorsing(this IEndpointRouteBuilder routes)
    {
        var needs = routes.MapGroup("/api/needs/{needId:guid}").WithTags("Needs");
        needs.MapPost("/review", (Guid needId, Body<ReviewBody> body, Door door, NeedViews views) => door.Do(
            act => new AskForReview(needId, body.Value.Party, Listed(body.Value.OrganizationIds), body.Value.Until, body.Value.Question, act),
            body.Errors, views.After(door)))
            .Described("Asks organizations for their opinion before a need is endorsed.", Who.FocalPoints)
            .Needs("organizationIds", "until");
        needs.MapPost("/opinion", (Guid needId, Body<OpinionBody> body, Door door, NeedViews views) => door.Do(
            act => new GiveOpinion(needId, body.Value.OrganizationId, body.Value.Opinion, body.Value.Text, act), body.Errors, views.After(door)))
            .Described(
                "Gives an opinion that was asked for, or writes it down for an organization that has nobody here.",
                "an organization that was asked for its opinion, or the focal point that asked")
            .Needs("opinion");
        needs.MapPost("/letter", (Guid needId, Body<LetterBody> body, Door door, NeedViews views) => door.Do(
            act => new RecordLetter(needId, body.Value.Party, body.Value.SignedOn, body.Value.Reference, body.Value.AttachmentHash, act),
            body.Errors, views.After(door)))
            .Described("Records a signed letter of endorsement.", Who.Brokers).Needs("signedOn", "reference", "attachmentHash");
        needs.MapPost("/annulment", (Guid needId, Body<AnnulmentBody> body, Door door, NeedViews views) => door.Do(
            act => new AnnulEndorsement(needId, body.Value.Party, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described("Annuls an endorsement that was given by letter or by silence.", Who.FocalPoints).Needs("reason");
        var consent = routes.MapGroup("/api/parties/{party}/consent").WithTags("Needs");
        consent.MapGet("", (string party, Door door, ConsentViews views) => views.Show(party, door))
            .Described("Shows how a Party consents to needs in its name, now and from other days on.", Who.Anybody);
        consent.MapPost("", (string party, Body<ConsentBody> body, Door door, ConsentViews views) => door.Do(
            act => new SetConsent(party, body.Value.From, body.Value.Consent, body.Value.Days, body.Value.Endorsers, act),
            body.Errors, _ => views.Show(party, door)))
            .Described("Sets how a Party consents from a day on.", Who.FocalPoints).Needs("consent");
        MapForms(routes.MapPages("/needs/{needId:guid}"));
        MapConsentPage(routes.MapPages("/parties/{party}/consent"));
    }

    static void MapForms(RouteGroupBuilder need)
    {
        Deed(need, "review", (needId, form, act) => new AskForReview(
            needId, null, [.. Named(form.Text("organizationIds"))], form.Day("until"), form.Text("question"), act));
        Deed(need, "opinion", (needId, form, act) => new GiveOpinion(
            needId, form.RecordId("organizationId"), Chosen<NationalOpinion>(form.Text("opinion")), form.Text("text"), act));
        Deed(need, "letter", (needId, form, act) => new RecordLetter(
            needId, form.Text("party"), form.Day("signedOn"), form.Text("reference"), form.Text("attachmentHash"), act));
        Deed(need, "annulment", (needId, form, act) => new AnnulEndorsement(needId, null, form.Text("reason"), act));
    }

    static void MapConsentPage(RouteGroupBuilder consent)
    {
        consent.MapGet("", Show);
        consent.MapPost("", (string party, PostedForm form, Visit visit, ConsentViews views, Vocabulary vocabulary) => form.Do(
            "consent",
            act => new SetConsent(party, form.Day("from"), Chosen<PartyConsent>(form.Text("consent")), form.Number("days"), form.Number("endorsers"), act),
            _ => $"/parties/{party}/consent",
            () => Show(party, visit, views, vocabulary)));
    }

    static async Task<IResult> Show(string party, Visit visit, ConsentViews views, Vocabulary vocabulary) => vocabulary.Parties.ContainsKey(party)
        ? visit.Show<ConsentPage>(new { Settings = await views.Read(party) })
        : Pages.NotFound();

    static void Deed(RouteGroupBuilder need, string deed, Func<Guid, PostedForm, Act, object> command) =>
        need.MapPost($"/{deed}", (Guid needId, PostedForm form, Visit visit, NeedPages pages) => form.Do(
            deed, act => command(needId, form, act), _ => $"/needs/{needId}#endorsing", () => pages.Show(needId, visit)));

    /// <summary>Organizations are typed by their names, one a line, from which their ids follow.</summary>
    static IEnumerable<Guid> Named(string? lines) =>
        (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Organization.IdOf);

    static T? Chosen<T>(string? word) where T : struct, Enum =>
        Enum.GetValues<T>().Where(one => one.Word() == word).Select(one => (T?)one).FirstOrDefault();

    static ImmutableArray<T> Listed<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
