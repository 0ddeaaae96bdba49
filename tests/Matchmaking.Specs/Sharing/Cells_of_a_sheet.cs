using Matchmaking.Sharing;

namespace Matchmaking.Specs.Sharing;

public class Cells_of_a_sheet
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    [InlineData("$=A1")]
    public void What_a_sheet_would_compute_becomes_a_text(string written) => Assert.Equal($"'{written}", SafeCell.Of(written));

    [Theory]
    [InlineData("Rangers = eyes on the ground", "Rangers = eyes on the ground")]
    [InlineData("$5", "$5")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Everything_else_stays_as_it_was_written(string? written, string cell) => Assert.Equal(cell, SafeCell.Of(written));
}
