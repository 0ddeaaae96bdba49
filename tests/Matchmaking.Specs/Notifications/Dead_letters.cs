using System.Text;
using Matchmaking.Notifications;
using Npgsql;

namespace Matchmaking.Specs.Notifications;

public sealed class Dead_letters
{
    static readonly Guid NeedId = new("0193e000-0000-7000-8000-0000000000aa");

    [Theory]
    [InlineData("""{"title":"x","needId":"0193e000-0000-7000-8000-0000000000aa","personId":"0193e000-0000-7000-8000-0000000000bb"}""")]
    [InlineData("""{"deadline":{"step":1,"needId":"0193e000-0000-7000-8000-0000000000aa"}}""")]
    [InlineData("""{"NeedId":"0193e000-0000-7000-8000-0000000000aa"}""")]
    public void A_letter_tells_the_narrowest_record_that_its_message_names(string body) =>
        Assert.Equal(("need", NeedId), DeadLetter.RecordOf(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("""{"title":"x"}""")]
    [InlineData("not JSON")]
    [InlineData("")]
    public void A_message_that_names_none_is_a_letter_of_none(string body) => Assert.Null(DeadLetter.RecordOf(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void A_broken_connection_passes_by_itself_however_deep_it_lies() =>
        Assert.True(TransientFaults.Passes(new InvalidOperationException("saving", new NpgsqlException("broken", new IOException()))));

    [Fact]
    public void A_row_that_is_refused_does_not_pass_by_itself() =>
        Assert.False(TransientFaults.Passes(new InvalidOperationException("saving", new PostgresException("no", "ERROR", "ERROR", "P0001"))));
}
