using Matchmaking.Clocks;

namespace Matchmaking.Specs.Clocks;

public sealed class Periods_of_a_calendar
{
    static readonly DateTimeOffset EndOfJanuary = new(2027, 1, 31, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("P14D", 0, 14)]
    [InlineData("P2W", 0, 14)]
    [InlineData("P1M", 1, 0)]
    [InlineData("P1Y2M3D", 14, 3)]
    public void A_period_says_how_many_months_and_days_it_has(string text, int months, int days) =>
        Assert.Equal(new Period(months, days), Period.Parse(text));

    [Theory]
    [InlineData("P")]
    [InlineData("14 days")]
    [InlineData("PT14H")]
    public void What_names_no_calendar_period_is_an_error(string text) => Assert.Throws<FormatException>(() => Period.Parse(text));

    [Fact]
    public void A_month_ends_with_the_month_however_many_days_it_has() =>
        Assert.Equal(new DateTimeOffset(2027, 2, 28, 9, 0, 0, TimeSpan.Zero), Period.Parse("P1M").After(EndOfJanuary));
}
