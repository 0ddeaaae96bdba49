using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Needs.Routing;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Brokerage;

/// <summary>The offers that a centre names, with a word on them.</summary>
public sealed record NamedOffersBody(ImmutableArray<Guid> OfferIds, string? Reason);

/// <summary>The addresses at which a centre that was asked for offers names them.</summary>
public static class NamedOffersRoutes
{
    public static void MapNamedOffers(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/needs/{needId:guid}/askings/{askingId:guid}/offers", (Guid needId, Guid askingId, Body<NamedOffersBody> body, Door door, NeedViews views) =>
            door.Do(act => new NameOffers(needId, askingId, Listed(body.Value.OfferIds), body.Value.Reason, act), body.Errors, views.AfterOrNothing(door)))
            .Described("Names offers, where a centre was asked for them.", Who.AskedCentre).Needs("offerIds").Produces(204)
            .WithTags("Needs");

    public static void MapNamedOffersPages(this IEndpointRouteBuilder routes) =>
        routes.MapPages("/needs").MapPost("/{needId:guid}/askings/{askingId:guid}/offers", (Guid needId, Guid askingId, PostedForm form, Visit visit, NeedPages pages) =>
            form.Do($"offers-{askingId}", act => new NameOffers(needId, askingId, Read(form), form.Text("reason"), act), _ => CasePageRoutes.AfterAnswer, () => pages.Show(needId, visit)));

    /// <summary>One a line: the id of an offer, or the address of its page, as one would copy it.</summary>
    static Guid[] Read(PostedForm form)
    {
        var lines = (form.Text("offerIds") ?? "").Split(['\n', '\r', ' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var read = lines.Select(line => (Line: line, OfferId: Guid.TryParse(line.TrimEnd('/').Split('/')[^1], out var offerId) ? offerId : (Guid?)null)).ToArray();
        form.Refuse(read.Where(one => one.OfferId is null).Select(one => new FieldError("offerIds", $"{one.Line} is no address of an offer")));
        return [.. read.Select(one => one.OfferId).OfType<Guid>()];
    }

    static ImmutableArray<Guid> Listed(ImmutableArray<Guid> items) => items.IsDefault ? [] : items;
}
