using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Matchmaking.Exchange.Offline;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Acceptance.Exchange.Offline;

public sealed class WordFormTests
{
    static readonly Vocabulary Lists = Vocabulary.Load();
    static readonly OfflineReader Reader = new(Lists);
    static readonly Uri HandIn = new("https://matchmaking.example/offline");

    public static TheoryData<string, string> Forms => [.. OfflineForm.All.SelectMany(form => PageLanguages.All.Select(language => (form.Word, language)))];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Word_finds_nothing_wrong_with_a_form(string form, string language)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Empty(form, language)), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken)
            .Select(wrong => $"{wrong.Description} at {wrong.Path?.XPath}"));
        Assert.Equal(language == "ar", word.MainDocumentPart!.Document.Body!.Elements<SectionProperties>().Single().Elements<BiDi>().Any());
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_empty_form_says_only_what_it_begins_with(string form, string language)
    {
        var reading = Reader.Read(Empty(form, language));
        Assert.Equal(form, reading.Form.Word);
        Assert.Empty(reading.Unread);
        Assert.Equal(language, reading.Text("textLanguage"));
        Assert.Null(reading.Text("title"));
        Assert.Null(reading.Text("party"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_need_that_was_filled_in_says_the_same_in_every_language(string language)
    {
        using var form = new FilledWord(Empty("need", language));
        form.Chooses("party", "KE").Writes("title", "Eyes on\nthe ground").Writes("problem", "First line\nsecond line").Chooses("textLanguage", "fr")
            .Ticks("targets/GBF-TARGET-06").Ticks("subjects/CBD-SUBJECT-IAS").Ticks("kinds/training").Ticks("acceptsAtCost")
            .Ticks($"languages/{language}", false).Ticks("languages/en").Picks("from", new DateOnly(2027, 3, 1), "1 March 2027").Writes("until", "2027-12-31")
            .Writes("alsoFor", $"{Lists.Label("TZ", language)}; {Lists.Label("UG", language)}").Chooses("visibility", "registered").Chooses("urgency", "urgent")
            .Ticks("touchesKnowledge").Writes("consentBy", "The council of elders");
        if (language == "en") form.Ticks("languages/en");
        var reading = Reader.Read(form.Saved());
        Assert.Empty(reading.Unread);
        Assert.Equal(
            [
                ("party", "KE"), ("textLanguage", "fr"), ("title", "Eyes on the ground"), ("problem", "First line\nsecond line"), ("targets", "GBF-TARGET-06"),
                ("subjects", "CBD-SUBJECT-IAS"), ("kinds", "training"), ("acceptsAtCost", "yes"), ("languages", "en"), ("from", "2027-03-01"), ("until", "2027-12-31"),
                ("alsoFor", "TZ"), ("alsoFor", "UG"), ("visibility", "registered"), ("touchesKnowledge", "yes"), ("consentBy", "The council of elders"), ("urgency", "urgent"),
            ],
            reading.Fields.Select(field => (field.Name, field.Value)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void An_offer_that_was_filled_in_says_the_same_in_every_language(string language)
    {
        using var form = new FilledWord(Empty("offer", language));
        form.Writes("organization", "Weed Institute").Writes("title", "Courses").Chooses("kinds/training", "free").Chooses("kinds/data", "cost")
            .Ticks("subjects/CBD-SUBJECT-IAS").Ticks("regions/Eastern Africa").Writes("countries", Lists.Label("KR", language)).Writes("slots", "٣");
        var reading = Reader.Read(form.Saved());
        Assert.Empty(reading.Unread);
        Assert.Equal(["free", "cost"], [reading.Text("kind-training"), reading.Text("kind-data")]);
        Assert.Equal(["Eastern Africa", "KR", "3"], [reading.Text("regions"), reading.Text("countries"), reading.Text("slots")]);
        Assert.Equal("Weed Institute", reading.Text("organization"));
    }

    [Fact]
    public void What_cannot_be_read_is_told_with_its_field_and_what_stood_there()
    {
        using var form = new FilledWord(Empty("need", "fr"));
        form.Writes("party", "Kenia del Norte").Writes("from", "next spring").Writes("alsoFor", "Uganda, Atlantis").TakesOut("title");
        var reading = Reader.Read(form.Saved());
        Assert.Equal(
            [
                new UnreadAnswer("party", "choice", "Kenia del Norte"), new UnreadAnswer("title", "gone", ""), new UnreadAnswer("from", "day", "next spring"),
                new UnreadAnswer("alsoFor", "choice", "Atlantis"),
            ],
            reading.Unread);
        Assert.Equal("UG", reading.Text("alsoFor"));
    }

    public static TheoryData<string, byte[], string> NoForms => new()
    {
        { "text", "Hello"u8.ToArray(), "no Word document" },
        { "an old document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "save it as .docx" },
        { "too large", new byte[WordFile.LargestBytes + 1], "larger than 2 MB" },
        { "another archive", Archive(("hello.txt", "hello")), "no Word document" },
        { "another document", Archive(Relations, ("word/document.xml", "<document/>")), "mark is missing" },
        { "a later form", Archive(Relations, ("word/document.xml", Marked("matchmaking-form/need/en/7"))), "version 7" },
        { "macros", Archive(Relations, ("word/document.xml", Marked("matchmaking-form/need/en/1")), ("word/vbaProject.bin", "x")), "macros" },
        { "a document type", Archive(Relations, ("word/document.xml", "<!DOCTYPE d [<!ENTITY e \"x\">]><document>&e;</document>")), "damaged" },
        { "a bomb", Archive(Relations, ("word/document.xml", $"<document>{new string(' ', 9_000_000)}</document>")), "unpacks to more" },
        { "nested without end", Archive(Relations, ("word/document.xml", string.Concat(Enumerable.Repeat("<sdt>", 1_000_000)))), "built of more" },
        { "strewn with parts", Archive(Relations, ("word/document.xml", $"<document>{string.Concat(Enumerable.Repeat("<t/>", 200_000))}</document>")), "built of more" },
        { "led elsewhere", Archive(("_rels/.rels", Relations.Item2.Replace("word/", "https://example.org/", StringComparison.Ordinal))), "no Word document" },
        { "its places lost", Archive(Relations, ("word/document.xml", Marked("matchmaking-form/need/en/1"))), "no longer say" },
        { "many bombs", Archive([Relations, .. Enumerable.Range(0, 6).Select(n => ($"word/{n}.xml", new string(' ', 8_000_000)))]), "unpacks to more" },
    };

    [Theory]
    [MemberData(nameof(NoForms))]
    public void A_file_that_is_no_form_is_refused_with_the_reason(string what, byte[] file, string reason)
    {
        var refused = Assert.Throws<UnreadableFormException>(() => Reader.Read(file));
        Assert.True(refused.Message.Contains(reason, StringComparison.Ordinal), $"{what}: {refused.Message}");
    }

    [Fact]
    public void A_form_asks_for_every_field_that_the_parts_of_a_need_ask_for()
    {
        var asked = OfflineForm.Need.Fields.Select(field => field.Name is "touchesKnowledge" or "consentBy" ? "traditionalKnowledge" : field.Name).ToHashSet();
        Assert.Empty(Matchmaking.Needs.Writing.NeedPart.All.SelectMany(part => part.Fields).Except(asked));
    }

    public static TheoryData<string> Languages => [.. PageLanguages.All];

    static byte[] Empty(string form, string language) => WordForm.Make(OfflineForm.Named(form)!, language, Lists, HandIn);

    static (string, string) Relations => ("_rels/.rels", "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>");

    static string Marked(string mark) => $"<document><sdt><sdtPr><tag val=\"{mark}\"/></sdtPr><sdtContent/></sdt></document>";

    static byte[] Archive(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        return file.ToArray();
    }
}
