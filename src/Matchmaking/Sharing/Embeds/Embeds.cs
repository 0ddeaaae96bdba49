using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Vocabularies;
using Matchmaking.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace Matchmaking.Sharing;

/// <summary>What pages elsewhere show of this instance: what anybody may see, whoever looks.</summary>
public sealed class Embeds(NeedList needs, OfferList offers, Vocabulary vocabulary, TimeProvider time)
{
    const int RowsUnlessAsked = 5, MostRows = 50;

    public async Task<EmbedList> Needs(EmbedQuestion question, Uri home, string language, CancellationToken cancellation)
    {
        var open = question.Filter with { State = question.Filter.Of(Facet.State) ?? NeedState.Open.Word() };
        var found = await needs.Find(Looks(open, language), null, Rows(question), cancellation);
        return List("needs", open, home, language, found.Total, [.. found.Items.Select(need => EmbedRow.Of(need, home, language, vocabulary))]);
    }

    public async Task<EmbedList> Offers(EmbedQuestion question, Uri home, string language, CancellationToken cancellation)
    {
        var found = await offers.Find(Looks(question.Filter, language), null, Rows(question), cancellation);
        return List("offers", question.Filter, home, language, found.Total, [.. found.Items.Select(offer => EmbedRow.Of(offer, home, language, vocabulary))]);
    }

    Search Looks(ListFilter filter, string language) => new(filter, Actor.Anonymous, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), language);

    static int Rows(EmbedQuestion question) => Math.Clamp(question.Rows ?? RowsUnlessAsked, 1, MostRows);

    static EmbedList List(string of, ListFilter filter, Uri home, string language, int total, IReadOnlyList<EmbedRow> rows)
    {
        var texts = Texts.In(language);
        var all = QueryHelpers.AddQueryString($"/{language}/{of}", filter.Asked());
        return new EmbedList(
            texts[$"embed.{of}"],
            texts[$"{of}.empty"],
            new EmbedLink(texts.Of("embed.all", total), To(all)),
            [
                new(texts["nav.needs"], To($"/{language}/needs")),
                new(texts["nav.offers"], To($"/{language}/offers")),
                new(texts["nav.post-need"], To($"/{language}/needs/new")),
                new(texts["nav.post-offer"], To($"/{language}/offers/new")),
            ],
            $"{texts["layout.independent"]} {texts["layout.disclaimer"]}",
            PageLanguages.Direction(language),
            language,
            total,
            rows);

        string To(string address) => new Uri(home, address).ToString();
    }
}

/// <summary>What an embed is asked for.</summary>
/// <param name="Rows">How many rows; five unless asked otherwise.</param>
public sealed record EmbedQuestion(ListFilter Filter, int? Rows);
