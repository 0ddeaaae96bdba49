using Matchmaking.Vocabularies;

namespace Matchmaking.Web;

/// <summary>Something to choose in a form: what is sent, what people read, and the heading that it stands under.</summary>
/// <param name="Language">The language of what people read, where it is not the page's.</param>
public sealed record Choice(string Value, string Text, string? Heading = null, string? Language = null);

/// <summary>What the vocabularies let people choose, in the reader's language.</summary>
public static class Choices
{
    public static IEnumerable<Choice> Parties(this Vocabulary vocabulary, Visit visit) =>
        vocabulary.Parties.Keys.Select(code => new Choice(code, visit.Label(code))).InOrder(visit);

    public static IEnumerable<Choice> Targets(this Vocabulary vocabulary, Visit visit) =>
        vocabulary.Targets.Values.OrderBy(target => target.Number).Select(target => new Choice(target.Id, WithNumber(target, visit)));

    public static IEnumerable<Choice> Subjects(this Vocabulary vocabulary, Visit visit) => vocabulary.Subjects.Values
        .Where(subject => subject.Selectable)
        .Select(subject => new Choice(subject.Id, visit.Label(subject.Id), Heading(subject, visit)))
        .InOrder(visit)
        .OrderBy(choice => choice.Heading, visit.Order);

    public static IEnumerable<Choice> Kinds(this Vocabulary vocabulary, Visit visit) =>
        vocabulary.Kinds.Keys.Select(kind => new Choice(kind, visit.Label(kind))).InOrder(visit);

    public static IEnumerable<Choice> Regions(this Vocabulary vocabulary, Visit visit) =>
        vocabulary.Regions.Keys.Select(name => new Choice(name, visit.Region(name))).InOrder(visit);

    public static IEnumerable<Choice> Languages(this Vocabulary vocabulary) =>
        vocabulary.Languages.Select(language => new Choice(language.Code, language.Native, Language: language.Code));

    static IEnumerable<Choice> InOrder(this IEnumerable<Choice> choices, Visit visit) => choices.OrderBy(choice => choice.Text, visit.Order);

    static string Heading(Subject subject, Visit visit) => subject.Parent is { } parent ? visit.Label(parent) : visit.Texts["form.other-subjects"];

    // The published labels begin with the code of the target, such as "GBF-T06."; people know the number.
    static string WithNumber(Target target, Visit visit) =>
        $"{target.Number} · {visit.Label(target.Id).Split(['.', '。'], 2)[^1].Trim()}";
}
