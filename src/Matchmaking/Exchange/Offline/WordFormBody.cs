using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Exchange.Offline;

/// <summary>What stands in a Word form: how it is used, then each field with its label, its help and its place to be filled in.</summary>
sealed class WordFormBody
{
    readonly string language;
    readonly Vocabulary vocabulary;
    readonly Texts texts;
    readonly WordText text;
    readonly WordControls controls;

    WordFormBody(string language, Vocabulary vocabulary)
    {
        (this.language, this.vocabulary, texts, text) = (language, vocabulary, Texts.In(language), new WordText(language));
        controls = new WordControls(text, texts);
    }

    public static Body Of(OfflineForm form, string language, Vocabulary vocabulary, Uri handIn, string foot)
    {
        var body = new WordFormBody(language, vocabulary);
        return new Body(
        [
            .. body.Said(form, handIn),
            .. form.Parts.SelectMany(body.Part),
            Page(foot, body.text.IsRightToLeft),
        ]);
    }

    IEnumerable<OpenXmlElement> Said(OfflineForm form, Uri handIn) =>
    [
        text.Paragraph(WordStyles.Title, controls.Mark(form.Mark(language), texts[$"offline.form.{form.Word}"])),
        text.Paragraph(WordStyles.Said, text.Run($"1. {texts["offline.how.fill"]}")),
        text.Paragraph(WordStyles.Said, text.Run($"2. {texts["offline.how.save"]}")),
        text.Paragraph(WordStyles.Said, text.Run($"3. {texts["offline.how.hand-in"]} "), new Run(new Text(handIn.ToString()))),
    ];

    IEnumerable<OpenXmlElement> Part(OfflinePart part) =>
    [
        text.Paragraph(WordStyles.Heading, text.Run(texts[part.Heading])),
        .. texts.Own.TryGetValue($"{part.Heading}.lead", out var lead) ? [text.Paragraph(WordStyles.Hint, text.Run(lead))] : Array.Empty<OpenXmlElement>(),
        .. part.Fields.SelectMany(Field),
    ];

    IEnumerable<OpenXmlElement> Field(OfflineField field) => field.How switch
    {
        Answering.Tick => [text.Ticked(controls.Tick(field.Name, Name(field), false), Name(field))],
        Answering.Several => [.. Asked(field), .. Choices(field).GroupBy(choice => choice.Heading).SelectMany(group => Boxes(field, group))],
        Answering.Terms => [.. Asked(field), text.Table(2, Choices(field).SelectMany(choice => Terms(field, choice))), text.Paragraph(WordStyles.Term)],
        _ => [.. Asked(field), text.Paragraph(WordStyles.Answer, Control(field))],
    };

    IEnumerable<OpenXmlElement> Asked(OfflineField field) =>
    [
        text.Paragraph(WordStyles.Label, [text.Run(Name(field)), .. field.Optional ? [text.Run($" {texts["form.optional"]}", WordStyles.Untouched)] : Array.Empty<Run>()]),
        .. field.Hint is { } hint ? [text.Paragraph(WordStyles.Hint, text.Run(texts[hint]))] : Array.Empty<OpenXmlElement>(),
    ];

    SdtRun Control(OfflineField field) => field.How switch
    {
        Answering.Day => controls.Day(field.Name, Name(field)),
        Answering.One => controls.Choice(field.Name, Name(field), Choices(field), field.Begun(language)),
        _ => controls.Text(field.Name, Name(field), field.Begun(language), field.How is Answering.Prose or Answering.Named),
    };

    IEnumerable<OpenXmlElement> Boxes(OfflineField field, IGrouping<string?, Choice> group)
    {
        if (group.Key is { } heading) yield return text.Paragraph(WordStyles.Subheading, text.Run(heading));
        yield return text.Table(Columns(group), group.Select(choice => text.Ticked(
            controls.Tick($"{field.Name}/{choice.Value}", choice.Text, choice.Value == field.Begun(language)),
            choice.Text)));
        yield return text.Paragraph(WordStyles.Term);
    }

    /// <summary>Short choices stand two beside each other.</summary>
    static int Columns(IEnumerable<Choice> choices) => choices.Max(choice => choice.Text.Length) <= 48 ? 2 : 1;

    IEnumerable<Paragraph> Terms(OfflineField field, Choice choice) =>
    [
        text.Paragraph(WordStyles.Term, text.Run(choice.Text)),
        text.Paragraph(WordStyles.Answer, controls.Choice($"{field.Name}/{choice.Value}", choice.Text, field.Terms!(language), field.Begun(language))),
    ];

    IReadOnlyList<Choice> Choices(OfflineField field) => [.. field.Choices!(vocabulary, language)];

    string Name(OfflineField field) => texts["field." + field.Name];

    static SectionProperties Page(string foot, bool rightToLeft) => new(
    [
        new FooterReference { Type = HeaderFooterValues.Default, Id = foot },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 },
        .. rightToLeft ? [new BiDi()] : Array.Empty<OpenXmlElement>(),
    ]);
}
