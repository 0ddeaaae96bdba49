using System.Text.Json;
using Matchmaking.Matching;
using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Matching;

public sealed class Rank_on_a_file : IDisposable
{
    private static readonly string RealCases = Path.Combine(AppContext.BaseDirectory, "Cases", "real-cases.jsonl");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rank-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Every_need_of_the_real_cases_has_a_line_in_the_order_of_the_file()
    {
        var (code, rows, errors) = Rank("--in", RealCases, "--top", "5");
        Assert.Equal(0, code);
        Assert.Equal(78, rows.Count);
        Assert.Equal("real-cases/bbi-r1-tapas", rows[0].GetProperty("need").GetString());
        Assert.Equal(129, errors[^1].GetProperty("records").GetInt32());
        Assert.All(rows.SelectMany(row => row.GetProperty("candidates").EnumerateArray()), IsWhole);
    }

    [Fact]
    public void Every_offer_of_the_real_cases_has_a_line_in_the_other_direction()
    {
        var (code, rows, _) = Rank("--in", RealCases, "--direction", "needs");
        Assert.Equal(0, code);
        Assert.Equal(51, rows.Count);
        Assert.All(rows, row => Assert.True(row.TryGetProperty("offer", out _)));
    }

    [Fact]
    public void Bad_lines_are_named_and_the_good_ones_ranked()
    {
        var file = FileOf(Need(), "half a li", Offer(), Need(("reference", "\"n-2\""), ("party", "\"XX\"")));
        using var errors = new StringWriter();
        using var output = new StringWriter();
        Assert.Equal(2, RankCommand.Run(["--in", file], output, errors));
        Assert.Contains("line 2: line: is not JSON", errors.ToString());
        Assert.Contains("line 4: party: XX is not the code of a Party", errors.ToString());
        Assert.Contains("\"offer\":\"demo/o-1\",\"rank\":1", Assert.Single(output.ToString().Trim().Split('\n')));
    }

    [Fact]
    public void Unknown_fields_alone_are_no_failure()
    {
        using var errors = new StringWriter();
        Assert.Equal(0, RankCommand.Run(["--in", FileOf(Need(("colour", "1")), Offer())], TextWriter.Null, errors));
        Assert.Contains("line 1: colour", errors.ToString());
    }

    [Fact]
    public void A_saved_term_table_gives_the_same_terms_to_another_run()
    {
        var terms = Path.Combine(folder.FullName, "terms.json");
        var (_, rows, first) = Rank("--in", RealCases, "--save-terms", terms);
        var (_, again, second) = Rank("--in", RealCases, "--terms", terms);
        Assert.Equal(rows.Select(row => row.ToString()), again.Select(row => row.ToString()));
        Assert.Equal(first[^1].GetProperty("terms").GetString(), second[^1].GetProperty("terms").GetString());
    }

    [Fact]
    public void With_a_kept_term_table_a_new_offer_moves_nobody()
    {
        var terms = Path.Combine(folder.FullName, "terms.json");
        var (_, before, _) = Rank("--in", FileOf(Need(), Offer()), "--save-terms", terms);
        var other = Offer(("reference", "\"o-2\""), ("title", """{"en":"Water hyacinth, water hyacinth"}"""), ("serves", """{"countries":["FR"]}"""));
        var (_, after, _) = Rank("--in", FileOf(Need(), Offer(), other), "--terms", terms);
        Assert.Equal(before.Select(row => row.ToString()), after.Select(row => row.ToString()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("terms")]
    [InlineData("""{"ofUnknown":[1,1,1,1,1,1,1,1,1,1],"typicalLength":60,"weights":null}""")]
    [InlineData("""{"ofUnknown":[1],"typicalLength":60,"weights":{}}""")]
    public void A_file_that_holds_no_term_table_is_refused(string content)
    {
        var terms = Path.Combine(folder.FullName, "terms.json");
        File.WriteAllText(terms, content);
        Assert.Equal(1, RankCommand.Run(["--in", FileOf(Need(), Offer()), "--terms", terms], TextWriter.Null, TextWriter.Null));
    }

    [Theory]
    [InlineData("--in is missing")]
    [InlineData("no option", "--inn", "x")]
    [InlineData("lacks its value", "--in")]
    [InlineData("given twice", "--in", "x", "--in", "y")]
    [InlineData("--top", "--in", "x", "--top", "0")]
    [InlineData("--direction", "--in", "x", "--direction", "up")]
    [InlineData("nowhere.jsonl", "--in", "nowhere.jsonl")]
    public void A_call_that_cannot_be_done_says_why(string why, params string[] args)
    {
        using var errors = new StringWriter();
        Assert.Equal(1, RankCommand.Run(args, TextWriter.Null, errors));
        Assert.Contains(why, errors.ToString());
    }

    private static void IsWhole(JsonElement row)
    {
        var factors = row.GetProperty("factors").EnumerateObject().ToDictionary(factor => factor.Name, factor => factor.Value.GetInt32());
        Assert.Equal(FactorNames.All, factors.Keys);
        Assert.Equal(row.GetProperty("score").GetInt32(), factors.Values.Sum());
        var reasons = row.GetProperty("reasons").EnumerateObject().Select(reason => reason.Name);
        Assert.Equal(factors.Where(factor => factor.Value > 0).Select(factor => factor.Key), reasons);
    }

    private (int Code, List<JsonElement> Rows, List<JsonElement> Errors) Rank(params string[] args)
    {
        var file = Path.Combine(folder.FullName, "shortlists.jsonl");
        using var errors = new StringWriter();
        var code = RankCommand.Run([.. args, "--out", file], TextWriter.Null, errors);
        return (code, [.. Json(File.ReadAllText(file))], [.. Json(errors.ToString())]);
    }

    private static IEnumerable<JsonElement> Json(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] == '{').Select(line => JsonElement.Parse(line));

    private string FileOf(params string[] lines)
    {
        var file = Path.Combine(folder.FullName, "records.jsonl");
        File.WriteAllLines(file, lines);
        return file;
    }
}
