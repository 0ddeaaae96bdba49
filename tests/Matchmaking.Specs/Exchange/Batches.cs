using Matchmaking.Exchange;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;

namespace Matchmaking.Specs.Exchange;

public class Batches
{
    static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_new_line_is_a_new_record_and_registers_its_organization_first()
    {
        var outcome = Read(Situation.Offer());
        Assert.Equal([typeof(Organization), typeof(Offer)], outcome.Streams.Select(stream => stream.Of));
        Assert.Equal(Organization.IdOf("  weed INSTITUTE "), outcome.Streams[0].StreamId);
        Assert.Equal(1, outcome.Created);
    }

    [Fact]
    public void Two_offers_of_one_institution_register_it_once()
    {
        var outcome = Read(Situation.Offer(), Situation.Offer(("reference", "\"o-2\""), ("organization", """{"name":" WEED institute"}""")));
        Assert.Single(outcome.Streams, stream => stream.Of == typeof(Organization));
    }

    [Fact]
    public void The_same_line_twice_changes_nothing()
    {
        var outcome = Read(Situation.Need(), Situation.Need());
        Assert.Equal((1, 0, 1), (outcome.Created, outcome.Revised, outcome.Unchanged));
        Assert.Single(outcome.Streams.Single().Events);
    }

    [Fact]
    public void A_line_that_says_the_same_in_other_order_changes_nothing()
    {
        var outcome = Read(Situation.Need(("priority", "1"), ("colour", "\"green\"")), Situation.Need(("colour", "\"green\""), ("priority", "1")));
        Assert.Equal((1, 0, 1), (outcome.Created, outcome.Revised, outcome.Unchanged));
    }

    [Fact]
    public void A_changed_line_is_a_revision()
    {
        var outcome = Read(Situation.Need(), Situation.Need(("priority", "3")));
        Assert.Equal([typeof(NeedImported), typeof(NeedImportRevised)], outcome.Streams.Single().Events.Select(happened => happened.GetType()));
        Assert.Equal((1, 1, 0), (outcome.Created, outcome.Revised, outcome.Unchanged));
    }

    [Fact]
    public void The_first_line_gives_the_place_even_where_it_is_refused()
    {
        var outcome = Read(
            Situation.Need(("reference", "\"late\""), ("party", "\"XX\"")),
            Situation.Need(("reference", "\"other\"")),
            Situation.Need(("reference", "\"late\"")));
        Assert.Equal([StableId.Of("need", "demo", "late"), StableId.Of("need", "demo", "other")], outcome.Streams.Select(stream => stream.StreamId));
        Assert.Equal(new LineRemark(1, "party", "XX is not the code of a Party"), Assert.Single(outcome.Refused));
    }

    [Theory]
    [InlineData("{\"type\":\"need\",\"sour", "line")]
    [InlineData("[]", "line")]
    [InlineData("{}", "type")]
    public void A_line_that_is_no_record_stops_no_other(string bad, string field)
    {
        var outcome = Read(Situation.Need(), bad, Situation.Offer());
        Assert.Equal((2, 1), (outcome.Created, outcome.RefusedLines));
        Assert.Equal((2, field), (outcome.Refused.Single().Line, outcome.Refused.Single().Field));
    }

    [Fact]
    public void Dates_the_wrong_way_round_are_refused_by_field()
    {
        var outcome = Read(Situation.Need(("from", "\"2027-02-01\""), ("until", "\"2027-01-01\"")));
        Assert.Equal("until", outcome.Refused.Single().Field);
        Assert.Empty(outcome.Streams);
    }

    [Fact]
    public void A_field_that_nobody_knows_is_kept_and_noticed()
    {
        var outcome = Read(Situation.Need(("colour", "\"green\"")));
        Assert.Equal(new LineRemark(1, "colour", "is not known to the format; it is kept"), Assert.Single(outcome.Notices));
        Assert.Contains("colour", ((NeedImported)outcome.Streams.Single().Events.Single()).Content.Unknown!.Keys);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("\"\\u0000\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]")]
    public void What_no_database_can_keep_is_refused(string value)
    {
        var line = Situation.Need().Replace("\"party\"", $"\"colour\":{value},\"party\"", StringComparison.Ordinal);
        Assert.Equal("colour", Read(line).Refused.Single().Field);
    }

    [Fact]
    public void An_import_does_not_bring_an_erased_text_back()
    {
        var erased = Need.Create((NeedImported)Read(Situation.Need()).Streams.Single().Events.Single())
            .Apply(new NeedTextErased(Guid.Empty, "asked for", "somebody", Now));
        var ground = ImportGround.Empty with { Needs = new Dictionary<Guid, Need> { [erased.Id] = erased } };
        var outcome = BatchReading.Of([new(1, ExchangeLine.Read(Situation.Need(), Situation.Lists))], ground, "somebody", Now);
        Assert.Empty(outcome.Streams);
        Assert.Equal(1, outcome.RefusedLines);
    }

    static BatchOutcome Read(params string[] lines) => BatchReading.Of(
        [.. lines.Select((line, place) => new NumberedLine(place + 1, ExchangeLine.Read(line, Situation.Lists)))], ImportGround.Empty, "somebody", Now);
}
