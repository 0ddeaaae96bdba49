using Matchmaking.Matching;
using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Matching;

public class Order_of_a_list
{
    [Fact]
    public void Offers_stand_by_score_then_free_slots_then_registration()
    {
        var later = OfferFacts(Offer(("reference", "\"later\"")), 4);
        var earlier = OfferFacts(Offer(("reference", "\"earlier\"")), 2);
        var roomier = OfferFacts(Offer(("reference", "\"roomier\""), ("slots", "4")), 3);
        var best = OfferFacts(Offer(("reference", "\"best\""), ("ended", "8"), ("useful", "8"), ("slots", "1")), 5);
        var rows = Engine(later, earlier, roomier, best).OffersFor(NeedFacts(Need()), 10);
        Assert.Equal(["demo/best", "demo/roomier", "demo/earlier", "demo/later"], rows.Select(row => row.Key));
        Assert.Equal([1, 2, 3, 4], rows.Select(row => row.Rank));
    }

    [Fact]
    public void A_list_cut_short_is_the_beginning_of_the_whole_one()
    {
        var offers = Enumerable.Range(0, 40).Select(i => OfferFacts(Offer(("reference", $"\"o-{i}\""), ("ended", $"{i % 7}"), ("slots", $"{1 + i % 3}")), i)).ToArray();
        var engine = Engine(offers);
        var whole = engine.OffersFor(NeedFacts(Need()), 100).Select(row => row.Key).ToList();
        Assert.Equal(40, whole.Count);
        Assert.Equal(whole.Take(7), engine.OffersFor(NeedFacts(Need()), 7).Select(row => row.Key));
    }

    [Fact]
    public void An_offer_whose_text_carries_it_past_the_bar_is_not_left_out()
    {
        var proven = OfferFacts(Offer(("reference", "\"proven\""), ("title", """{"en":"Something else"}"""), ("ended", "30"), ("useful", "30")), 1);
        var telling = OfferFacts(Offer(("reference", "\"telling\"")), 2);
        Assert.Equal("demo/telling", Assert.Single(Engine(proven, telling).OffersFor(NeedFacts(Need()), 1)).Key);
    }

    [Fact]
    public void A_revision_keeps_the_place_of_the_first_registration()
    {
        var (first, second) = (OfferFacts(Offer(("reference", "\"first\"")), 1), OfferFacts(Offer(("reference", "\"second\"")), 2));
        var engine = Engine(first, second);
        engine.Put(first with { Open = false });
        Assert.Equal(["demo/second"], engine.OffersFor(NeedFacts(Need()), 10).Select(row => row.Key));
        engine.Put(first);
        Assert.Equal(["demo/first", "demo/second"], engine.OffersFor(NeedFacts(Need()), 10).Select(row => row.Key));
    }

    [Fact]
    public void Needs_of_a_band_stand_by_priority_then_group_then_opening()
    {
        var needs = new[]
        {
            NeedFacts(Need(("reference", "\"kenya\"")), 1),
            NeedFacts(Need(("reference", "\"tanzania\""), ("party", "\"TZ\"")), 2),
            NeedFacts(Need(("reference", "\"second-of-kenya\""), ("priority", "2")), 3),
            NeedFacts(Need(("reference", "\"first-of-kenya\""), ("priority", "1")), 4),
            NeedFacts(Need(("reference", "\"samoa\""), ("party", "\"WS\"")), 5),
        };
        var offer = OfferFacts(Offer(("serves", """{"countries":["KE","TZ","WS"]}""")));
        var rows = Engine(needs, [offer]).NeedsFor(offer, 10, Today);
        Assert.Equal(["demo/first-of-kenya", "demo/second-of-kenya", "demo/tanzania", "demo/samoa", "demo/kenya"], rows.Select(row => row.Key));
        Assert.Single(rows.Select(row => row.Score).Distinct());
        Assert.Contains("priority", rows[0].Note);
        Assert.Contains("priority", rows[1].Note);
        Assert.Contains("least developed", rows[2].Note);
        Assert.Contains("least developed", rows[3].Note);
        Assert.Null(rows[4].Note);
    }

    [Fact]
    public void A_higher_band_comes_first_whatever_the_priority()
    {
        var plain = NeedFacts(Need(("reference", "\"plain\"")), 2);
        var urgent = NeedFacts(Need(("reference", "\"prior\""), ("languages", """["fr"]"""), ("priority", "1")), 1);
        var rows = Engine([plain, urgent], [OfferFacts(Offer())]).NeedsFor(OfferFacts(Offer()), 10, Today);
        Assert.Equal(["demo/plain", "demo/prior"], rows.Select(row => row.Key));
        Assert.All(rows, row => Assert.Null(row.Note));
    }

    [Fact]
    public void Membership_in_a_group_is_that_of_the_day()
    {
        var needs = new[] { NeedFacts(Need(("reference", "\"kenya\"")), 1), NeedFacts(Need(("reference", "\"nepal\""), ("party", "\"NP\"")), 2) };
        var offer = OfferFacts(Offer(("serves", """{"countries":["KE","NP"]}""")));
        var engine = Engine(needs, [offer]);
        Assert.Equal("demo/nepal", engine.NeedsFor(offer, 10, new(2026, 11, 23))[0].Key);
        Assert.Equal("demo/kenya", engine.NeedsFor(offer, 10, new(2026, 11, 24))[0].Key);
    }

    [Fact]
    public void Other_weights_change_the_order_and_not_who_is_a_candidate()
    {
        var named = OfferFacts(Offer(("reference", "\"named\""), ("ended", "4")), 1);
        var proven = OfferFacts(Offer(("reference", "\"proven\""), ("ended", "4"), ("useful", "4"), ("serves", """{"worldwide":true}""")), 2);
        var engine = Engine(named, proven);
        var weights = Weights.Read("subject:0,place:0,text:0,kind:0,target:0,language:0,load:0,time:0,record:1000", out _);
        Assert.Equal(["demo/named", "demo/proven"], engine.OffersFor(NeedFacts(Need()), 10).Select(row => row.Key));
        Assert.Equal(["demo/proven", "demo/named"], engine.OffersFor(NeedFacts(Need()), 10, weights).Select(row => row.Key));
    }

    [Fact]
    public void The_weights_of_version_one_sum_to_a_thousand() => Assert.Equal(1000, Weights.First.Values().Sum());

    [Theory]
    [InlineData("subject:240", "nine factors")]
    [InlineData("subject:241,place:160,text:120,kind:120,target:120,language:100,load:60,time:40,record:40", "1001")]
    [InlineData("subject:-1,place:160,text:120,kind:120,target:120,language:100,load:60,time:40,record:40", "subject:-1")]
    [InlineData("subject:240,subject:0,place:160,text:120,kind:120,target:120,language:100,load:60,time:40,record:40", "nine factors")]
    public void Weights_that_are_none_say_what_is_wrong(string written, string why)
    {
        Assert.Null(Weights.Read(written, out var error));
        Assert.Contains(why, error!.ToString());
    }
}
