using System.Text;
using Matchmaking.Exchange;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;
using MiniExcelLibs;

namespace Matchmaking.Specs.Exchange;

public class Flat_rows
{
    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_says_what_the_record_says()
    {
        var need = Assert.IsType<NeedLine>(await Single(
            "type,source,reference,party,alsoFor,requester.name,title.en,title.fr,subjects,targets,kinds,languages,languageRequired,from,priority\n" +
            "need,sheet,n-1,KE,TZ; UG,Kijabe,Weeds,Herbes,CBD-SUBJECT-IAS,GBF-TARGET-06,training;data,en;fr,yes,2027-01-01,2\n"));
        Assert.Empty(need.Errors);
        Assert.True(need.Content.SaysTheSameAs(Content("""
            {"party":"KE","alsoFor":["TZ","UG"],"requester":{"name":"Kijabe"},"title":{"en":"Weeds","fr":"Herbes"},"subjects":["CBD-SUBJECT-IAS"],
             "targets":["GBF-TARGET-06"],"kinds":["training","data"],"languages":["en","fr"],"languageRequired":true,"from":"2027-01-01","priority":2}
            """)));
    }

    [Fact]
    public async Task An_offer_tells_free_kinds_from_those_at_cost()
    {
        var offer = Assert.IsType<OfferLine>(await Single(
            "type,source,reference,organization.name,title.en,subjects,kinds.free,kinds.atCost,kinds.price,languages,serves.worldwide,slots\n" +
            "offer,sheet,o-1,Weed Institute,Courses,CBD-SUBJECT-IAS,training,data;tools,200 a day,en,true,3\n"));
        Assert.Empty(offer.Errors);
        Assert.Equal(
            [new OfferedKind("training", true, null), new OfferedKind("data", false, "200 a day"), new OfferedKind("tools", false, "200 a day")],
            offer.Content.Kinds);
        Assert.Equal(3, offer.Content.Slots);
    }

    [Fact]
    public async Task What_a_cell_cannot_mean_is_refused_by_its_field()
    {
        var need = await Single("type,source,reference,party,title.en,languageRequired,priority\nneed,sheet,n-1,KE,Weeds,perhaps,first\n");
        Assert.Contains(need.Errors, error => error.Field == "languageRequired");
        Assert.Contains(need.Errors, error => error.Field == "priority");
    }

    [Fact]
    public async Task A_column_that_nobody_knows_is_kept_and_reported()
    {
        var need = await Single("type,source,reference,party,title.en,colour\nneed,sheet,n-1,KE,Weeds,green\n");
        Assert.Equal(["colour"], need.UnknownFields);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task The_first_row_tells_how_columns_are_set_apart(char delimiter)
    {
        var text = "type,source,reference,title.en,subjects\nneed,sheet,n-1,Weeds,\"A;B\"\nneed,sheet,n-2,Ants,\"A;B\"\n".Replace(',', delimiter);
        var rows = await Rows(text);
        Assert.Equal([2, 3], rows.Select(row => row.Number));
        Assert.Contains("\"subjects\":[\"A\",\"B\"]", rows[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_whose_quotes_do_not_match_is_refused_and_the_others_are_read()
    {
        var rows = await Rows("type,source,reference\nneed,sheet,n-1\nneed,\"sheet\"x,n-2\nneed,sheet,n-3\n");
        Assert.Equal([2, 3, 4], rows.Select(row => row.Number));
        Assert.Equal([null, "is no row of a CSV file: its quotes do not match", null], rows.Select(row => row.Fault));
    }

    [Fact]
    public async Task A_sheet_gives_the_same_lines_as_the_text_of_its_cells()
    {
        using var sheet = new MemoryStream();
        await sheet.SaveAsAsync(
            new[] { new Dictionary<string, object?> { ["type"] = "need", ["from"] = new DateTime(2027, 1, 31), ["priority"] = 2, ["languageRequired"] = true } },
            cancellationToken: Now);
        sheet.Position = 0;
        var rows = await SpreadsheetFile.Read(sheet, Now).ToListAsync(Now);
        Assert.Equal([new NumberedText(2, """{"type":"need","from":"2027-01-31","priority":2,"languageRequired":true}""")], rows);
    }

    [Fact]
    public async Task The_template_names_only_columns_that_the_format_knows()
    {
        var row = string.Join(',', FlatColumns.Template("en").Select(column => column switch { "type" => "need", "kinds.free" or "kinds.atCost" or "kinds.price" => "", _ => "x" }));
        var need = await Single($"{string.Join(',', FlatColumns.Template("en"))}\n{row}\n");
        var offer = await Single($"{string.Join(',', FlatColumns.Template("en"))}\n{row.Replace("need", "offer", StringComparison.Ordinal)}\n");
        Assert.Empty(need.UnknownFields.Intersect(offer.UnknownFields));
    }

    static async Task<ExchangeLine> Single(string text) => ExchangeLine.Read((await Rows(text)).Single().Text, Situation.Lists);

    static ValueTask<List<NumberedText>> Rows(string text) => CsvFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), Now).ToListAsync(Now);

    static NeedContent Content(string json) => NeedContent.Read(System.Text.Json.JsonDocument.Parse(json).RootElement, Situation.Lists).Content;
}
