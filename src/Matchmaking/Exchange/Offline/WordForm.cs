using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using DocumentFormat.OpenXml.Wordprocessing;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Exchange.Offline;

/// <summary>An empty form of a need or an offer as a Word document, in one of the six languages; only its controls can be filled in.</summary>
public static class WordForm
{
    /// <summary>The property of the document that says which form it is, beside the mark in its text.</summary>
    public const string MarkProperty = "matchmaking-form";

    /// <param name="handIn">Where the filled form is handed in.</param>
    public static byte[] Make(OfflineForm form, string language, Vocabulary vocabulary, Uri handIn)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var texts = Texts.In(language);
            word.PackageProperties.Title = texts[$"offline.form.{form.Word}"];
            word.PackageProperties.Language = language;
            var document = word.AddMainDocumentPart();
            document.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.For(language);
            document.AddNewPart<DocumentSettingsPart>().Settings = Settings();
            var foot = document.AddNewPart<FooterPart>();
            foot.Footer = Foot(form, language);
            document.Document = new Document(WordFormBody.Of(form, language, vocabulary, handIn, document.GetIdOfPart(foot)));
            word.AddCustomFilePropertiesPart().Properties = Marked(form.Mark(language));
        }
        return file.ToArray();
    }

    /// <summary>Filled in as a form: what stands around the controls cannot be changed by accident. No password is set.</summary>
    static Settings Settings() => new(
        new DocumentProtection { Edit = DocumentProtectionValues.Forms, Enforcement = true },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }));

    static Footer Foot(OfflineForm form, string language)
    {
        var (text, texts) = (new WordText(language), Texts.In(language));
        return new Footer(text.Paragraph(
            WordStyles.Foot,
            text.Run($"{texts["site.name"]} · {texts[$"offline.form.{form.Word}"]} · {texts.Of("offline.version", OfflineForm.Version)} · "),
            new SimpleField(text.Run("1")) { Instruction = "PAGE" }));
    }

    static Properties Marked(string mark) => new(new CustomDocumentProperty(new VTLPWSTR(mark))
    {
        FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
        PropertyId = 2,
        Name = MarkProperty,
    });
}
