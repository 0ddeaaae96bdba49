using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Web;

namespace Matchmaking.Brokerage;

/// <summary>What an institution would bring, by which offer, and by when it would like to hear.</summary>
public sealed record InterestBody(Guid? OrganizationId, Guid? OfferId, string? Message, bool? AsPartner, DateOnly? Until);

/// <summary>By which offer an institution is introduced, and what is said with it.</summary>
public sealed record IntroducingBody(Guid? OfferId, string? Message);

/// <summary>The addresses of interests, and of the forms on the page of their need.</summary>
public static class InterestRoutes
{
    public static void MapInterests(this IEndpointRouteBuilder routes)
    {
        var onNeed = routes.MapGroup("/api/needs/{needId:guid}/interests").WithTags("Interests");
        onNeed.MapGet("", (Guid needId, Door door, InterestViews views) => views.OnNeed(needId, door))
            .Described("Lists the interests that institutions expressed in a need, as far as whoever asks may see them.", Who.SignedIn)
            .Produces<Page<InterestView>>();
        onNeed.MapPost("", (Guid needId, Body<InterestBody> body, Door door) => door.Begin(
            act => Expressing(needId, body.Value, act), body.Errors, "/api/interests", interestId => new { interestId }))
            .Described(
                "Expresses that an institution would help, or would be a partner.",
                "a representative of the institution that would help", 201)
            .Needs("message");
        var interests = routes.MapGroup("/api/interests").WithTags("Interests");
        interests.MapGet("/{interestId:guid}", (Guid interestId, Door door, InterestViews views) => views.Show(interestId, door))
            .Described("Shows an interest.", "the institution, and who may answer it").Produces<InterestView>();
        interests.MapPost("/{interestId:guid}/introduction", (Guid interestId, Body<IntroducingBody> body, Door door) => door.Begin(
            act => new IntroduceInterest(interestId, Guid.CreateVersion7(act.Now), body.Value.OfferId, body.Value.Message, act),
            body.Errors, "/api/introductions", introductionId => new { introductionId }))
            .Described("Introduces the need and the institution that expressed an interest.", Who.Brokers, 201);
        interests.MapPost("/{interestId:guid}/partnership", (Guid interestId, Door door, InterestViews views) =>
            door.Do(act => new TakePartner(interestId, act), [], views.After(door)))
            .Described("Takes the institution as a partner of the need.", "the need's own side, or who brokers it")
            .Produces<InterestView>();
        interests.MapPost("/{interestId:guid}/decline", (Guid interestId, Body<Reasoned> body, Door door, InterestViews views) =>
            door.Do(act => new DeclineInterest(interestId, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described("Declines an interest.", "who brokers the need; for a partner its own side too")
            .Produces<InterestView>().Needs("reason");
        interests.MapPost("/{interestId:guid}/withdrawal", (Guid interestId, Door door, InterestViews views) =>
            door.Do(act => new WithdrawInterest(interestId, act), [], views.After(door)))
            .Described("Takes an interest back.", "a representative of the institution").Produces<InterestView>();
    }

    public static void MapInterestForms(this IEndpointRouteBuilder routes)
    {
        routes.MapPages("/needs").MapPost("/{needId:guid}/interests", (Guid needId, PostedForm form, Visit visit, NeedPages pages) => form.Do(
            "interests",
            act => new ExpressInterest(
                Guid.CreateVersion7(act.Now), needId, null, form.RecordId("offerId"), form.Text("message"), form.Ticked("asPartner"), form.Day("until"), act),
            _ => $"/needs/{needId}#interests",
            () => pages.Show(needId, visit)));
        OnInterest(routes, "introduction", (interestId, form, act) =>
            new IntroduceInterest(interestId, Guid.CreateVersion7(act.Now), form.RecordId("offerId"), form.Text("message"), act));
        OnInterest(routes, "partnership", (interestId, _, act) => new TakePartner(interestId, act));
        OnInterest(routes, "decline", (interestId, form, act) => new DeclineInterest(interestId, form.Text("reason"), act));
        OnInterest(routes, "withdrawal", (interestId, _, act) => new WithdrawInterest(interestId, act));
    }

    static void OnInterest(IEndpointRouteBuilder routes, string deed, Func<Guid, PostedForm, Act, object> command) =>
        routes.MapPages("/needs").MapPost(
            $"/{{needId:guid}}/interests/{{interestId:guid}}/{deed}",
            (Guid needId, Guid interestId, PostedForm form, Visit visit, NeedPages pages) => form.Do(
                $"interest-{deed}-{interestId}",
                act => command(interestId, form, act),
                _ => $"/needs/{needId}#interests",
                () => pages.Show(needId, visit)));

    static ExpressInterest Expressing(Guid needId, InterestBody body, Act act) => new(
        Guid.CreateVersion7(act.Now), needId, body.OrganizationId, body.OfferId, body.Message, body.AsPartner == true, body.Until, act);
}
