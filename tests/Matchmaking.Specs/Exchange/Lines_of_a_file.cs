using System.Text;
using Matchmaking.Exchange;

namespace Matchmaking.Specs.Exchange;

public class Lines_of_a_file
{
    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_have_the_numbers_that_an_editor_shows() =>
        Assert.Equal([new(1, "a"), new(3, "b"), new(4, "c")], await Lines("a\r\n\nb\nc"));

    [Fact]
    public void A_line_that_comes_in_pieces_is_one_line()
    {
        var cutter = new LineCutter();
        var lines = new[] { "on", "e\ntw", "", "o\nthree" }.SelectMany(piece => cutter.Cut(piece.AsMemory()).ToList()).Concat(cutter.Rest());
        Assert.Equal(["one", "two", "three"], lines.Select(line => line.Text));
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_refused_and_the_next_is_read()
    {
        var lines = await Lines(new string('x', NumberedText.LongestText + 1) + "\nb");
        Assert.Equal([1, 2], lines.Select(line => line.Number));
        Assert.Equal("is longer than 2 million characters", lines[0].Fault);
        Assert.Equal("b", lines[1].Text);
    }

    [Fact]
    public async Task What_a_database_cannot_keep_is_replaced() => Assert.Equal("a\uFFFDb", (await Lines("a\0b")).Single().Text);

    [Fact]
    public async Task Batches_are_small_in_lines()
    {
        var batches = await JsonLinesFile.Read(File(string.Join('\n', Enumerable.Range(0, 450))), Now).InBatches(Now).ToListAsync(Now);
        Assert.Equal([200, 200, 50], batches.Select(batch => batch.Length));
    }

    static ValueTask<List<NumberedText>> Lines(string text) => JsonLinesFile.Read(File(text), Now).ToListAsync(Now);

    static MemoryStream File(string text) => new(Encoding.UTF8.GetBytes(text));
}
