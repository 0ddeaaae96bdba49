using Matchmaking.Brokerage;
using Matchmaking.Notifications;
using Matchmaking.Vocabularies;
using static Matchmaking.Specs.Notifications.Around;

namespace Matchmaking.Specs.Notifications;

public class What_goes_along_with_an_introduction
{
    static readonly IntroducedOffer Rival = new(Id("rival offer"), Id("rival"));

    static readonly IntroductionProposed Both = new(IntroductionId, NeedId, [Introduced, Rival], "You two should talk.", [], By(Amina), Now);

    static readonly IntroducedReasons[] Reasons =
    [
        new(Introduced.OfferId, "Institute · A course", 956, ["It names Kenya."]), new(Rival.OfferId, "Rival · Another course", 700, ["It names Africa."]),
    ];

    [Fact]
    public void The_brokers_message_goes_to_everybody_who_hears() =>
        Assert.All(Told(), notice => Assert.Equal("You two should talk.", notice.Message));

    [Fact]
    public void The_needs_side_reads_why_each_offer_fits_and_an_institution_why_its_own_does()
    {
        Assert.Equal([Introduced.OfferId, Rival.OfferId], OffersToldTo(Tomas));
        Assert.Equal([Introduced.OfferId], OffersToldTo(Lin));
    }

    [Fact]
    public void A_mail_says_both_in_plain_text_too()
    {
        var text = LetterText.Of(Letter.Of([Told().Single(notice => notice.PersonId == Lin.PersonId)], new Dictionary<Guid, LocalizedText>(), "en", Home, Home, _ => null));
        Assert.Contains("You two should talk.", text, StringComparison.Ordinal);
        Assert.Contains("Why it fits, 956 of 1000 points: Institute · A course", text, StringComparison.Ordinal);
        Assert.Contains("- It names Kenya.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Africa", text, StringComparison.Ordinal);
    }

    [Fact]
    public void When_the_text_of_the_need_is_erased_neither_is_left()
    {
        var forgotten = Told()[0].Forgotten();
        Assert.Null(forgotten.Message);
        Assert.Empty(forgotten.Reasons);
    }

    static readonly Uri Home = new("https://matchmaking.example");

    static IEnumerable<Guid> OffersToldTo(Reader reader) => Told().Single(notice => notice.PersonId == reader.PersonId).Reasons.Select(one => one.OfferId);

    static Notice[] Told()
    {
        var circle = Circle(Open, Introduction.Create(Both));
        return AnnounceIntroductionHandler.WhoHears(Both, circle).With(Both, circle, _ => Reasons);
    }
}
