using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Needs.Writing;

/// <summary>An answer as it is read over before the need is submitted; nothing in it says that nothing was said.</summary>
/// <param name="Language">Of somebody's own words.</param>
public sealed record CheckedAnswer(string Field, IReadOnlyList<string> Said, string? Language = null);

/// <summary>What a need says in a part of its form, in the reader's words.</summary>
public static class CheckedAnswers
{
    public static IEnumerable<CheckedAnswer> Of(NeedPart part, NeedContent content, Visit visit) => part.Word switch
    {
        "what" => What(content, visit),
        "topic" => Topic(content, visit),
        "time" => Time(content, visit),
        _ => Sight(content, visit),
    };

    static IEnumerable<CheckedAnswer> What(NeedContent content, Visit visit) =>
    [
        new("party", Labels(content.Party is { } party ? [party] : [], visit)),
        InWords("title", content.Title, visit),
        InWords("problem", content.Problem, visit),
    ];

    static IEnumerable<CheckedAnswer> Topic(NeedContent content, Visit visit) =>
    [
        new("targets", [.. content.Targets.Select(visit.TargetLabel)]),
        new("subjects", Labels(content.Subjects, visit)),
        new("kinds", content.InformationOnly ? [visit.Texts["need.information-only"]] : [.. Labels(content.Kinds, visit), visit.Texts[content.AcceptsAtCost ? "need.at-cost" : "need.free-only"]]),
    ];

    static IEnumerable<CheckedAnswer> Time(NeedContent content, Visit visit) =>
    [
        new("languages", [.. content.Languages.Select(visit.LanguageLabel), .. content.LanguageRequired ? [visit.Texts["need.language-required"]] : Array.Empty<string>()]),
        new("from", Day(content.From, visit)),
        new("until", Day(content.Until, visit)),
        new("alsoFor", Labels(content.AlsoFor, visit)),
    ];

    static IEnumerable<CheckedAnswer> Sight(NeedContent content, Visit visit) =>
    [
        new("visibility", [visit.Texts["visibility." + (content.Visibility ?? Visibility.Public).Word()]]),
        InWords("protected", content.Protected, visit),
        new("traditionalKnowledge", [visit.Texts[content.TraditionalKnowledge?.Touches == true ? "form.yes" : "form.no"], .. Consent(content, visit)]),
        new("urgency", [visit.Texts["urgency." + (content.Urgency ?? Urgency.Normal).Word()], .. content.UrgencyReason is { } reason ? [reason] : Array.Empty<string>()]),
    ];

    static string[] Consent(NeedContent content, Visit visit) => content.TraditionalKnowledge switch
    {
        { Touches: true, Consent: { Given: true, By: { } by } } => [visit.Texts.Of("need.consent", by)],
        { Touches: true } => [visit.Texts["need.no-consent"]],
        _ => [],
    };

    static CheckedAnswer InWords(string field, LocalizedText text, Visit visit)
    {
        if (text.IsEmpty) return new(field, []);
        var language = text.Texts.ContainsKey(visit.Language) ? visit.Language : text.Texts.Keys.First();
        return new(field, [text.Texts[language]], language);
    }

    static IReadOnlyList<string> Labels(IEnumerable<string> terms, Visit visit) => [.. terms.Select(visit.Label)];

    static IReadOnlyList<string> Day(DateOnly? day, Visit visit) => day is { } known ? [visit.Day(known)] : [];
}
