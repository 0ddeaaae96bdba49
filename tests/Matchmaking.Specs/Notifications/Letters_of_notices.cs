using Matchmaking.Notifications;
using Matchmaking.Vocabularies;

namespace Matchmaking.Specs.Notifications;

public sealed class Letters_of_notices
{
    static readonly Uri Home = new("https://matchmaking.example"), End = new("https://matchmaking.example/en/mail/unsubscription/x");
    static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
    static readonly Guid Reef = Guid.NewGuid(), Forest = Guid.NewGuid();
    static readonly Dictionary<Guid, LocalizedText> Titles = new()
    {
        [Reef] = LocalizedText.Of("fr", "Le récif"),
        [Forest] = new LocalizedText([new("en", "The forest"), new("fr", "La forêt")]),
    };

    [Fact]
    public void Notices_stand_under_their_record_and_what_is_newest_comes_first()
    {
        var letter = Written(Said(Forest, "The forest", 1), Said(Reef, "Le récif", 3), Said(Forest, "The forest", 2));
        Assert.Equal([Reef, Forest], letter.Records.Select(record => record.RecordId!.Value));
        Assert.Equal(["Day 2", "Day 1"], letter.Records[1].Notices.Select(notice => notice.Text));
        Assert.Equal("News on 2 records", letter.Subject);
    }

    [Fact]
    public void A_title_in_another_language_than_the_readers_is_marked_and_one_in_the_readers_is_not()
    {
        Assert.Equal("fr", Written(Said(Reef, "Le récif", 1)).Records[0].WrittenIn);
        Assert.Null(Written(Said(Forest, "The forest", 1)).Records[0].WrittenIn);
        Assert.Contains("Le récif [fr]", LetterText.Of(Written(Said(Reef, "Le récif", 1))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_leads_to_the_records_page_and_a_notice_to_its_own()
    {
        var introductionId = Guid.NewGuid();
        var record = Written(Said(Reef, "Le récif", 1) with { IntroductionId = introductionId }, Said(Reef, "Le récif", 2)).Records.Single();
        Assert.Equal(new Uri(Home, $"/en/needs/{Reef}"), record.Address);
        Assert.Equal([null, new Uri(Home, $"/en/introductions/{introductionId}")], record.Notices.Select(notice => notice.Address));
    }

    [Fact]
    public void A_letter_in_Arabic_runs_from_right_to_left() =>
        Assert.Equal("rtl", Letter.Of([Said(Reef, "Le récif", 1)], Titles, "ar", Home, End, _ => null).Direction);

    static Letter Written(params Notice[] notices) => Letter.Of(notices, Titles, "en", Home, End, _ => null);

    static Notice Said(Guid needId, string title, int day) =>
        new(Guid.NewGuid(), Guid.NewGuid(), NoticeKind.StepDue, Now.AddDays(day), title, $"Day {day}") { NeedId = needId };
}
