using System.Globalization;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Brokerage;

/// <summary>Drafts the story of a cooperation from its history, by the same sentences in six languages; people go on from there.</summary>
public static class StoryDraft
{
    public static LocalizedText Of(CooperationCase found, IReadOnlyList<Offer> offers) =>
        new([.. PageLanguages.All.Select(language => KeyValuePair.Create(language, Of(found, offers, language)))]);

    public static string Of(CooperationCase found, IReadOnlyList<Offer> offers, string language)
    {
        var (texts, cooperation) = (Texts.In(language), found.Cooperation);
        return string.Join(
            ' ',
            [
                .. found.Needs.Select(need => texts.Of("story.need", Names(need, language), need.Content.Title.In(language))),
                .. offers.Select(offer => texts.Of("story.offer", offer.Content.Organization?.Name ?? "", offer.Content.Title.In(language))),
                texts.Of("story.agreed", texts.Day(cooperation.AgreedAt), cooperation.Title),
                .. Reached(cooperation, texts),
                .. found.Needs.SelectMany(need => Said(Names(need, language), cooperation.CompletionOf(need.Id), texts)),
                .. offers.SelectMany(offer => Said(offer.Content.Organization?.Name ?? "", cooperation.CompletionOf(offer.Id), texts)),
            ]);
    }

    static string Names(Need need, string language) =>
        string.Join(", ", need.AskedFor.Select(party => Vocabulary.Load().Label(party, language)));

    static IEnumerable<string> Reached(Cooperation cooperation, Texts texts)
    {
        var reached = cooperation.Milestones.Where(one => one.ReachedOn is not null).Select(one => one.Title).ToArray();
        return reached.Length == 0 ? [] : [texts.Of("story.milestones", string.Join("; ", reached))];
    }

    static IEnumerable<string> Said(string side, Completion? completion, Texts texts) =>
        completion is null ? [] : [texts.Of("story.outcome", side, completion.Outcome)];
}
