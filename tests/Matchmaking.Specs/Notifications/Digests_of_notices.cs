using System.Collections.Immutable;
using Matchmaking.Notifications;
using Matchmaking.Specs.Matching;
using static Matchmaking.Specs.Notifications.Around;

namespace Matchmaking.Specs.Notifications;

public sealed class Digests_of_notices
{
    static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_told_at_once_goes_by_itself()
    {
        var delivery = Plan(Told(Pace.Now), new Preferences(Tomas.PersonId));
        Assert.Equal((false, Monday), (delivery!.IsDigest, delivery.DueAt));
    }

    [Fact]
    public void What_is_told_daily_waits_for_the_persons_time_of_day()
    {
        var nairobi = new Preferences(Tomas.PersonId) { At = new TimeOnly(7, 30), TimeZone = "Africa/Nairobi" };
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 4, 30, 0, TimeSpan.Zero), Plan(Told(Pace.Daily), nairobi)!.DueAt);
    }

    [Fact]
    public void What_is_told_weekly_waits_for_the_persons_day_of_the_week()
    {
        var fridays = new Preferences(Tomas.PersonId) { Weekday = DayOfWeek.Friday };
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 7, 0, 0, TimeSpan.Zero), Plan(Told(Pace.Weekly), fridays)!.DueAt);
    }

    [Fact]
    public void A_daily_and_a_weekly_digest_of_the_same_moment_are_one() => Assert.Equal(
        Plan(Told(Pace.Daily), new Preferences(Tomas.PersonId) { Weekday = DayOfWeek.Tuesday })!.Id,
        Plan(Told(Pace.Weekly), new Preferences(Tomas.PersonId) { Weekday = DayOfWeek.Tuesday })!.Id);

    [Fact]
    public void A_wish_goes_before_the_rule()
    {
        Assert.Equal(Monday, Plan(Told(Pace.Weekly), Wishing(NoticeGroup.Needs, Wish.Now))!.DueAt);
        Assert.True(Plan(Told(Pace.Now), Wishing(NoticeGroup.Needs, Wish.Daily))!.IsDigest);
        Assert.Null(Plan(Told(Pace.Now), Wishing(NoticeGroup.Needs, Wish.Off)));
        Assert.NotNull(Plan(Told(Pace.Now), Wishing(NoticeGroup.Overview, Wish.Off)));
    }

    [Fact]
    public void An_urgent_need_waits_for_no_digest_but_stays_off_where_it_is_off()
    {
        var urgent = Told(Pace.Daily) with { Urgent = true };
        Assert.False(Plan(urgent, new Preferences(Tomas.PersonId))!.IsDigest);
        Assert.False(Plan(urgent, Wishing(NoticeGroup.Needs, Wish.Weekly))!.IsDigest);
        Assert.Null(Plan(urgent, Wishing(NoticeGroup.Needs, Wish.Off)));
    }

    [Fact]
    public void Nothing_goes_out_of_a_muted_record_or_of_what_belongs_to_it()
    {
        var reach = ReachOf(new Preferences(Tomas.PersonId)) with { Mutes = [new Mute(Id("mute"), Tomas.PersonId, MutedRecord.Need, NeedId, Monday)] };
        Assert.Empty(PlanDelivery.Of(Told(Pace.Now), reach, Monday));
        Assert.Empty(PlanDelivery.Of(Told(Pace.Now) with { IntroductionId = IntroductionId }, reach, Monday));
        Assert.NotEmpty(PlanDelivery.Of(Told(Pace.Now) with { NeedId = Id("another") }, reach, Monday));
    }

    [Fact]
    public void A_clock_that_is_put_forward_past_the_time_of_a_digest_lets_it_go_an_hour_later()
    {
        var paris = new Preferences(Tomas.PersonId) { At = new TimeOnly(2, 30), TimeZone = "Europe/Paris" };
        Assert.Equal(new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero), paris.Next(Pace.Daily, new DateTimeOffset(2027, 3, 27, 12, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void What_was_read_before_the_digest_goes_is_left_out_of_it_but_not_of_what_goes_at_once()
    {
        var read = Told(Pace.Daily) with { Read = true };
        var reach = ReachOf(new Preferences(Tomas.PersonId));
        Assert.Empty(Plan(read, reach.Preferences)!.LeftToTell([read], reach));
        Assert.NotEmpty(Plan(read with { Pace = Pace.Now }, reach.Preferences)!.LeftToTell([read with { Pace = Pace.Now }], reach));
    }

    [Fact]
    public void What_waits_follows_other_preferences()
    {
        var (first, second) = (Told(Pace.Daily), Told(Pace.Weekly, "second"));
        var waiting = Keep([], [first, second], ReachOf(new Preferences(Tomas.PersonId)), Monday);
        Assert.Equal(2, waiting.Count);
        var later = ReachOf(new Preferences(Tomas.PersonId) { At = new TimeOnly(18, 0), Weekday = DayOfWeek.Monday });
        var anew = Planning.Replanned([.. waiting.Values], [first, second], later, Monday);
        var told = Assert.Single(anew, delivery => delivery.NoticeIds.Contains(first.Id));
        Assert.Equal((18, 23), (told.DueAt.Hour, told.DueAt.Day));
        Assert.Equal(2, anew.Sum(delivery => delivery.NoticeIds.Length));
        Assert.Equal(2, anew.Count(delivery => delivery.NoticeIds.IsEmpty));
    }

    [Theory]
    [InlineData("language", "de")]
    [InlineData("at", "7 o'clock")]
    [InlineData("timeZone", "Atlantis/Capital")]
    [InlineData("weekday", "someday")]
    [InlineData("groups.gossip", "daily")]
    [InlineData("groups.needs", "hourly")]
    [InlineData("groups.steps", "off")]
    [InlineData("groups.steps", "weekly")]
    public void Preferences_that_make_no_sense_are_refused_by_field(string field, string value)
    {
        var groups = field.StartsWith("groups.", StringComparison.Ordinal) ? new Dictionary<string, string?> { [field[7..]] = value } : null;
        var draft = new PreferencesDraft(
            field == "language" ? value : null, null, field == "at" ? value : null, field == "timeZone" ? value : null,
            field == "weekday" ? value : null, groups);
        Assert.Equal([field], draft.Errors().Select(error => error.Field));
    }

    /// <summary>
    /// A year of one person: notices of any kind and pace come, preferences change, records are muted, notices are read, and what is
    /// due is sent, in any order that chance brings.
    /// </summary>
    [Fact]
    public void Whatever_somebody_prefers_no_notice_is_sent_twice_and_none_is_lost_unless_off_muted_or_read()
    {
        for (var seed = 0; seed < Patience.Sequences * 5; seed++) new YearOfOne(new Random(seed)).Pass();
    }

    internal static Dictionary<Guid, Delivery> Keep(
        Dictionary<Guid, Delivery> kept, IEnumerable<Notice> notices, Reach reach, DateTimeOffset now)
    {
        foreach (var delivery in notices.SelectMany(notice => PlanDelivery.Of(notice, reach, now)))
            kept[delivery.Id] = kept.TryGetValue(delivery.Id, out var known) ? known.With(delivery) : delivery;
        return kept;
    }

    internal static Reach ReachOf(Preferences preferences) => new(Tomas.PersonId, ByMail: true) { Preferences = preferences };

    static Delivery? Plan(Notice notice, Preferences preferences) => PlanDelivery.Of(notice, ReachOf(preferences), Monday).SingleOrDefault();

    static Preferences Wishing(NoticeGroup group, Wish wish) =>
        new(Tomas.PersonId) { Wishes = ImmutableSortedDictionary<NoticeGroup, Wish>.Empty.Add(group, wish) };

    static Notice Told(Pace pace, string name = "notice") =>
        new(Id(name), Tomas.PersonId, NoticeKind.NeedEndorsed, Monday, "Mangroves", "It is open.") { NeedId = NeedId, Pace = pace };
}
