using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Exchange.Offline;

/// <summary>The form of a need or an offer as it is filled in off line: the fields of its page, in the order of the page.</summary>
/// <param name="Word">Which record it is of: <c>need</c> or <c>offer</c>.</param>
public sealed record OfflineForm(string Word, ImmutableArray<OfflinePart> Parts)
{
    /// <summary>Grows when a file that was taken along before can no longer be read as it was meant.</summary>
    public const int Version = 1;

    public static OfflineForm Need { get; } = new("need",
    [
        new("form.what",
            One("party", (all, language) => all.Parties(language)),
            One("textLanguage", Languages) with { Hint = "hint.textLanguage", Begun = language => language },
            new("title", Answering.Line) { Hint = "hint.need.title" },
            new("problem", Answering.Prose) { Hint = "hint.problem", Optional = true }),
        new("form.topic",
            Several("targets", (all, language) => all.Targets(language)),
            Several("subjects", (all, language) => all.Subjects(language)),
            Tick("informationOnly"),
            Several("kinds", (all, language) => all.Kinds(language)),
            Tick("acceptsAtCost")),
        new("form.time",
            Several("languages", Languages) with { Begun = language => language },
            Tick("languageRequired"),
            Day("from"),
            Day("until"),
            new("alsoFor", Answering.Named) { Choices = (all, language) => all.Parties(language), Hint = "hint.by-name", Optional = true }),
        new("form.sight",
            One("visibility", (_, language) => Words<Visibility>("visibility", language)) with { Begun = _ => Visibility.Public.Word() },
            new("protected", Answering.Prose) { Hint = "hint.protected", Optional = true },
            Tick("touchesKnowledge"),
            new("consentBy", Answering.Line) { Hint = "hint.consentBy", Optional = true },
            One("urgency", (_, language) => Words<Urgency>("urgency", language)) with { Begun = _ => Urgency.Normal.Word() },
            new("urgencyReason", Answering.Line) { Optional = true }),
        HandedOn,
    ]);

    public static OfflineForm Offer { get; } = new("offer",
    [
        new("form.what",
            new("organization", Answering.Line),
            One("textLanguage", Languages) with { Hint = "hint.textLanguage", Begun = language => language },
            new("title", Answering.Line) { Hint = "hint.offer.title" },
            new("description", Answering.Prose) { Optional = true }),
        new("form.topic",
            new("kinds", Answering.Terms)
            {
                Choices = (all, language) => all.Kinds(language),
                Terms = language => new[] { "none", "free", "cost" }.Select(word => new Choice(word, Texts.In(language)[$"kind.{word}"])),
                Begun = _ => "none",
            },
            Several("subjects", (all, language) => all.Subjects(language)),
            Several("targets", (all, language) => all.Targets(language)) with { Optional = true }),
        new("form.place",
            Tick("worldwide"),
            Several("regions", (all, language) => all.Regions(language)) with { Optional = true },
            new("countries", Answering.Named) { Choices = (all, language) => all.Parties(language), Hint = "hint.by-name", Optional = true },
            Several("languages", Languages) with { Begun = language => language },
            new("slots", Answering.Number) { Hint = "hint.slots", Begun = _ => "1" },
            Day("from"),
            Day("until"),
            One("onBehalfOf", (all, language) => all.Parties(language)) with { Hint = "hint.onBehalfOf", Optional = true }),
        HandedOn,
    ]);

    public static ImmutableArray<OfflineForm> All { get; } = [Need, Offer];

    public static OfflineForm? Named(string? word) => All.FirstOrDefault(form => form.Word == word);

    public IEnumerable<OfflineField> Fields => Parts.SelectMany(part => part.Fields);

    /// <summary>By what a file is known to be this form, of this version, in a language.</summary>
    public string Mark(string language) => $"matchmaking-form/{Word}/{language}/{Version}";

    /// <summary>For services that send on what somebody else filled in; on the page nobody is asked.</summary>
    static OfflinePart HandedOn => new("offline.handed-on",
        new("source", Answering.Line) { Optional = true },
        new("reference", Answering.Line) { Optional = true });

    static OfflineField One(string name, Func<Vocabulary, string, IEnumerable<Choice>> choices) => new(name, Answering.One) { Choices = choices };

    static OfflineField Several(string name, Func<Vocabulary, string, IEnumerable<Choice>> choices) => new(name, Answering.Several) { Choices = choices };

    static OfflineField Tick(string name) => new(name, Answering.Tick) { Optional = true };

    static OfflineField Day(string name) => new(name, Answering.Day) { Optional = true };

    static IEnumerable<Choice> Languages(Vocabulary all, string language) => all.Languages();

    static IEnumerable<Choice> Words<T>(string list, string language) where T : struct, Enum =>
        Enum.GetValues<T>().Select(one => new Choice(one.Word(), Texts.In(language)[$"{list}.{one.Word()}"]));
}
