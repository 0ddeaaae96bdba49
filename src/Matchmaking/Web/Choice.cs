using Matchmaking.Vocabularies;

namespace Matchmaking.Web;

/// <summary>Something to choose in a form: what is sent, what people read, and the heading that it stands under.</summary>
/// <param name="Language">The language of what people read, where it is not the page's.</param>
public sealed record Choice(string Value, string Text, string? Heading = null, string? Language = null);

/// <summary>What the vocabularies let people choose, in the reader's language.</summary>
public static class Choices
{
    public static IEnumerable<Choice> Parties(this Vocabulary vocabulary, Visit visit) => vocabulary.Parties(visit.Language);

    public static IEnumerable<Choice> Parties(this Vocabulary vocabulary, string language) =>
        vocabulary.Parties.Keys.Select(code => new Choice(code, vocabulary.Label(code, language))).InOrder(language);

    public static IEnumerable<Choice> Targets(this Vocabulary vocabulary, Visit visit) => vocabulary.Targets(visit.Language);

    public static IEnumerable<Choice> Targets(this Vocabulary vocabulary, string language) => vocabulary.Targets.Values
        .OrderBy(target => target.Number)
        .Select(target => new Choice(target.Id, WithNumber(target, vocabulary.Label(target.Id, language))));

    public static IEnumerable<Choice> Subjects(this Vocabulary vocabulary, Visit visit) => vocabulary.Subjects(visit.Language);

    public static IEnumerable<Choice> Subjects(this Vocabulary vocabulary, string language) => vocabulary.Subjects.Values
        .Where(subject => subject.Selectable)
        .Select(subject => new Choice(subject.Id, vocabulary.Label(subject.Id, language), Heading(subject, vocabulary, language)))
        .InOrder(language)
        .OrderBy(choice => choice.Heading, PageLanguages.Order(language));

    public static IEnumerable<Choice> Kinds(this Vocabulary vocabulary, Visit visit) => vocabulary.Kinds(visit.Language);

    public static IEnumerable<Choice> Kinds(this Vocabulary vocabulary, string language) =>
        vocabulary.Kinds.Keys.Select(kind => new Choice(kind, vocabulary.Label(kind, language))).InOrder(language);

    public static IEnumerable<Choice> Regions(this Vocabulary vocabulary, Visit visit) => vocabulary.Regions(visit.Language);

    public static IEnumerable<Choice> Regions(this Vocabulary vocabulary, string language) =>
        vocabulary.Regions.Keys.Select(name => new Choice(name, Texts.In(language)["region." + name])).InOrder(language);

    public static IEnumerable<Choice> Languages(this Vocabulary vocabulary) =>
        vocabulary.Languages.Select(language => new Choice(language.Code, language.Native, Language: language.Code));

    static IEnumerable<Choice> InOrder(this IEnumerable<Choice> choices, string language) => choices.OrderBy(choice => choice.Text, PageLanguages.Order(language));

    static string Heading(Subject subject, Vocabulary vocabulary, string language) =>
        subject.Parent is { } parent ? vocabulary.Label(parent, language) : Texts.In(language)["form.other-subjects"];

    // The published labels begin with the code of the target, such as "GBF-T06."; people know the number.
    static string WithNumber(Target target, string label) => $"{target.Number} · {label.Split(['.', '。'], 2)[^1].Trim()}";
}
