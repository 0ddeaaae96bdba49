using Matchmaking.Notifications;

namespace Matchmaking.Specs.Notifications;

public sealed class What_becomes_of_a_delivery
{
    static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
    static readonly MailPatience Patience = new(3, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(1));
    static readonly Notice Told = new(Guid.NewGuid(), Guid.NewGuid(), NoticeKind.NeedEndorsed, Now, "Mangroves", "It is open.");

    readonly Delivery taken = Delivery.Of(Told, Channel.Mail, Now) with { State = DeliveryState.Sending, HeldUntil = Now };

    [Fact]
    public void What_the_server_took_is_sent() =>
        Assert.Equal((DeliveryState.Sent, Now, null), Ends(PostedAs.Taken) is var sent ? (sent.State, sent.SentAt!.Value, sent.HeldUntil) : default);

    [Fact]
    public void An_address_that_is_nobodys_bounces() => Assert.Equal(DeliveryState.Bounced, Ends(PostedAs.NoSuchAddress).State);

    [Fact]
    public void What_is_refused_for_good_is_given_up() => Assert.Equal(DeliveryState.GaveUp, Ends(PostedAs.Refused).State);

    [Fact]
    public void What_is_not_taken_now_waits_longer_each_time_and_is_given_up_in_the_end()
    {
        var once = Ends(PostedAs.Later);
        var twice = once.After(new Posted(PostedAs.Later, "451"), Now, Patience, chance: 0.5);
        Assert.Equal((DeliveryState.Waiting, Now.AddMinutes(1)), (once.State, once.NextAt));
        Assert.Equal((DeliveryState.Waiting, Now.AddMinutes(2)), (twice.State, twice.NextAt));
        Assert.Equal(DeliveryState.GaveUp, twice.After(new Posted(PostedAs.Later, "451"), Now, Patience, chance: 0.5).State);
    }

    [Fact]
    public void No_wait_is_longer_than_the_longest_and_chance_spreads_it()
    {
        Assert.Equal(TimeSpan.FromMinutes(3), Patience.After(30, chance: 0.5));
        Assert.Equal(TimeSpan.FromSeconds(45), Patience.After(1, chance: 0));
        Assert.Equal(TimeSpan.FromSeconds(75), Patience.After(1, chance: 1));
    }

    [Fact]
    public void What_was_not_tried_counts_as_no_try()
    {
        var untried = Ends(PostedAs.NotTried);
        Assert.Equal((DeliveryState.Waiting, 0), (untried.State, untried.Tries.Length));
    }

    [Fact]
    public void What_a_server_says_is_kept_without_the_address() => Assert.Equal(
        "550 <(the address)> is nobody here", new Posted(PostedAs.NoSuchAddress, "550 <Tomas@Example.org> is nobody here").Without("tomas@example.org").Answer);

    [Fact]
    public void The_same_notice_to_the_same_person_is_the_same_delivery_and_another_channel_another()
    {
        Assert.Equal(taken.Id, Delivery.Of(Told, Channel.Mail, Now.AddDays(1)).Id);
        Assert.NotEqual(taken.Id, Delivery.IdOf(Told.PersonId, (Channel)99, Told.Id.ToString()));
    }

    [Fact]
    public void A_digest_takes_up_one_more_notice_until_it_leaves()
    {
        var more = Delivery.Of(Told with { Id = Guid.NewGuid() }, Channel.Mail, Now);
        Assert.Equal(2, Delivery.Of(Told, Channel.Mail, Now).With(more).With(more).NoticeIds.Length);
        Assert.Single(taken.With(more).NoticeIds);
    }

    [Fact]
    public void Mail_is_planned_for_whoever_it_reaches()
    {
        Assert.Equal(Told.At, PlanDelivery.Of(Told, new Reach(Told.PersonId, ByMail: true), Now).Single().DueAt);
        Assert.Empty(PlanDelivery.Of(Told, new Reach(Told.PersonId, ByMail: false), Now));
    }

    Delivery Ends(PostedAs posted) => taken.After(new Posted(posted, "an answer"), Now, Patience, chance: 0.5);
}
