using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Needs;
using Matchmaking.Needs.Routing;

namespace Matchmaking.Specs.Clocks;

public sealed class What_starts_and_stops_a_clock
{
    static readonly Guid NeedId = Guid.NewGuid(), IntroductionId = Guid.NewGuid();
    static readonly IntroducedOffer Offer = new(Guid.NewGuid(), Guid.NewGuid());
    static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Submission_starts_the_clock_of_the_endorsement() =>
        Assert.Equal(["Endorsement until 2026-12-07"], OfNeed(new NeedSubmitted(NeedId, "wanjiru", Now), Drafted));

    [Fact]
    public void The_first_endorsement_stops_it_and_starts_that_of_the_first_introduction() => Assert.Equal(
        ["Endorsement stops", "FirstIntroduction until 2026-12-07", "NeedExpiry stops"],
        OfNeed(new NeedEndorsed(NeedId, "KE", false, null, "tomas", Now), Drafted));

    [Fact]
    public void A_replay_that_meets_the_need_as_it_became_later_gives_the_same() => Assert.Equal(
        ["Endorsement stops", "FirstIntroduction until 2026-12-07", "NeedExpiry stops"],
        OfNeed(new NeedEndorsed(NeedId, "KE", false, null, "tomas", Now), Drafted with { OpenedAt = Now }));

    [Fact]
    public void A_second_Party_that_endorses_starts_nothing_anew() => Assert.Empty(
        OfNeed(new NeedEndorsed(NeedId, "TZ", false, null, "tomas", Now), Drafted with { OpenedAt = Now.AddDays(-3) }));

    [Fact]
    public void The_clocks_of_an_imported_need_start_at_its_import() => Assert.Equal(
        ["FirstIntroduction until 2026-12-07", "NeedExpiry until 2027-04-01"],
        OfNeed(new NeedImported(NeedId, "demo", "n-1", Until(new(2027, 3, 31)), "{}", null, "sofia", Now), null));

    [Fact]
    public void A_last_day_that_had_passed_when_the_need_opened_ends_nothing() => Assert.Equal(
        ["FirstIntroduction until 2026-12-07", "NeedExpiry stops"],
        OfNeed(new NeedImported(NeedId, "demo", "n-1", Until(new(2026, 3, 31)), "{}", null, "sofia", Now), null));

    [Fact]
    public void An_introduction_is_the_first_and_waits_a_month_for_answers() => Assert.Equal(
        ["FirstIntroduction stops", "Answer until 2026-12-23"],
        OfIntroduction(new IntroductionProposed(IntroductionId, NeedId, [Offer], null, [], "amina", Now), null));

    [Fact]
    public void One_side_alone_does_not_end_the_wait_for_answers() =>
        Assert.Empty(OfIntroduction(new IntroductionAccepted(IntroductionId, null, false, "tomas", Now), Proposed));

    [Fact]
    public void When_both_sides_accepted_two_months_begin_for_the_agreement()
    {
        var accepted = Proposed.Apply(new IntroductionAccepted(IntroductionId, null, false, "tomas", Now.AddDays(-1)));
        Assert.Equal(
            ["Answer stops", "Agreement until 2027-01-23"],
            OfIntroduction(new IntroductionAccepted(IntroductionId, Offer.OfferId, false, "lin", Now), accepted));
    }

    [Fact]
    public void An_institution_that_answers_after_both_sides_accepted_starts_nothing_anew()
    {
        var other = new IntroducedOffer(Guid.NewGuid(), Guid.NewGuid());
        var accepted = (Proposed with { Offers = [Offer, other] })
            .Apply(new IntroductionAccepted(IntroductionId, null, false, "tomas", Now.AddDays(-9)))
            .Apply(new IntroductionAccepted(IntroductionId, Offer.OfferId, false, "lin", Now.AddDays(-8)));
        Assert.Empty(OfIntroduction(new IntroductionAccepted(IntroductionId, other.OfferId, false, "lin", Now), accepted));
        Assert.Empty(OfIntroduction(new IntroductionDeclined(IntroductionId, other.OfferId, "no time", false, "lin", Now), accepted));
    }

    [Fact]
    public void To_a_need_that_has_ended_no_centre_owes_an_answer_and_it_is_asked_anew_when_the_need_opens_again()
    {
        var asking = new Asking(Guid.NewGuid(), AskedTo.Offers, "COMIFAC", "Do you know somebody?", "amina", Now);
        var asked = Drafted with { OpenedAt = Now, Askings = [asking] };
        Assert.Contains("OffersAsked stops", OfNeed(new NeedWithdrawn(NeedId, "no money", "wanjiru", Now), asked));
        Assert.Contains("OffersAsked until 2026-12-07", OfNeed(new NeedReopened(NeedId, "wanjiru", Now), asked));
    }

    [Fact]
    public void Urgency_that_is_confirmed_shortens_the_clock_that_runs() => Assert.Equal(
        ["FirstIntroduction moves"], OfNeed(new NeedUrgencyConfirmed(NeedId, "a flood", "amina", Now), Drafted with { OpenedAt = Now.AddDays(-1) }));

    [Fact]
    public void An_introduction_of_an_urgent_need_is_answered_in_two_weeks() => Assert.Equal(
        ["FirstIntroduction stops", "Answer until 2026-12-07"],
        IntroductionClocks.After(
            new IntroductionProposed(IntroductionId, NeedId, [Offer], null, [], "amina", Now),
            null,
            Terms.Default with { UrgentSince = Now.AddDays(-1) }).Select(Said));

    [Fact]
    public void A_no_of_the_only_institution_stops_all() => Assert.Equal(
        ["Answer stops", "Agreement stops"],
        OfIntroduction(new IntroductionDeclined(IntroductionId, Offer.OfferId, "no time", false, "lin", Now), Proposed));

    static Need Drafted => new(NeedId, NeedState.Submitted, new NeedContent { Party = "KE" }, "wanjiru", Now);

    static Introduction Proposed => new(IntroductionId, NeedId, [Offer], null, "amina", Now.AddDays(-2));

    static NeedContent Until(DateOnly until) => new() { Party = "KE", Until = until };

    static IEnumerable<string> OfNeed(object happened, Need? need) => NeedClocks.After(happened, need, Terms.Default).Select(Said);

    static IEnumerable<string> OfIntroduction(object happened, Introduction? introduction) =>
        IntroductionClocks.After(happened, introduction, Terms.Default).Select(Said);

    static string Said(ClockChange change) =>
        change.Moved is not null ? $"{change.Step} moves"
        : change.Started is { } running ? $"{change.Step} until {running.DueAt:yyyy-MM-dd}"
        : $"{change.Step} stops";
}
