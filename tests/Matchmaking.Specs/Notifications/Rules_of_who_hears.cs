using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Notifications;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;
using static Matchmaking.Specs.Notifications.Around;

namespace Matchmaking.Specs.Notifications;

public sealed class Rules_of_who_hears
{
    static readonly HearingRulebook Book = HearingRulebook.Create(
        new HearingRulesAdopted(HearingRulesAdopted.Stream, 1, HearingRules.First.Table, "system:hearing", "system:hearing", Now));

    [Fact]
    public void Every_kind_of_notice_has_a_row_from_the_start() => Assert.All(
        Enum.GetValues<NoticeKind>(), kind => Assert.NotEmpty(HearingRules.First.Of(new Occasion(kind))));

    [Fact]
    public void The_first_table_is_sound() => Assert.Empty(
        new HearingTable(HearingRules.First.Table.ToDictionary(
            row => row.Key, row => (IReadOnlyDictionary<string, string?>?)row.Value.ToDictionary(heard => heard.Key, heard => (string?)heard.Value))).Errors());

    [Fact]
    public void A_first_candidate_is_told_at_once_and_others_daily()
    {
        Assert.Equal(Pace.Now, HearingRules.First.Of(new Occasion(NoticeKind.CandidateEntered, Occasion.First)).Single().Pace);
        Assert.Equal(Pace.Daily, HearingRules.First.Of(new Occasion(NoticeKind.CandidateEntered)).Single().Pace);
    }

    [Fact]
    public void A_step_without_a_row_of_its_own_is_heard_by_that_of_its_kind() =>
        Assert.Equal(Audience.WhoOwesIt, HearingRules.First.Of(new Occasion(NoticeKind.StepDue, "agreement")).Single().Audience);

    [Fact]
    public void Whom_the_rules_in_force_name_hears()
    {
        var circle = Circle(Submitted) with { Rules = With("need-submitted", ("covering-centre", "daily"), ("global-entity", "weekly")) };
        var notices = AnnounceNeedHandler.WhoHears(new NeedSubmitted(NeedId, By(Wanjiru), Now), circle);
        Assert.Equal([("amina", Pace.Daily), ("grace", Pace.Weekly)], notices.Select(n => (Who([n]).Single(), n.Pace)).Order());
    }

    [Fact]
    public void Who_hears_as_several_hears_once_and_as_soon_as_any_of_them()
    {
        var circle = Circle(Submitted) with { Rules = With("need-submitted", ("author", "weekly"), ("focal-points", "daily"), ("need-side", "now")) };
        var notices = AnnounceNeedHandler.WhoHears(new NeedSubmitted(NeedId, By(Tomas), Now), circle);
        Assert.Equal([("wanjiru", Pace.Now)], notices.Select(n => (Who([n]).Single(), n.Pace)));
    }

    [Fact]
    public void No_rule_shows_anybody_what_they_may_not_see()
    {
        var circle = Circle(Submitted with { Content = Submitted.Content with { AlsoFor = ["WS"] } }) with
        {
            Rules = With("need-submitted", ("focal-points", "now"), ("covering-centre", "now")),
            Readers = [Tomas, Marie, Lin],
        };
        Assert.Equal(["tomas"], Who(AnnounceNeedHandler.WhoHears(new NeedSubmitted(NeedId, By(Wanjiru), Now), circle)));
    }

    [Fact]
    public void A_letter_is_told_to_the_Party_that_it_speaks_for_and_to_whom_the_rules_in_force_add()
    {
        var circle = Circle(Submitted with { Content = Submitted.Content with { AlsoFor = ["WS"] } });
        var letter = new NeedLetterRecorded(NeedId, "KE", new DateOnly(2026, 11, 1), "KE/1", "00", By(Amina), Now);
        Assert.Equal(["tomas"], Who(AnnounceNeedHandler.WhoHears(letter, circle)));
        var more = circle with { Rules = With("letter-recorded", ("focal-points", "now"), ("global-entity", "weekly")) };
        Assert.Equal(["grace", "tomas"], Who(AnnounceNeedHandler.WhoHears(letter, more)));
    }

    [Fact]
    public void What_is_of_no_need_is_heard_by_whom_it_means_and_by_the_global_entity_where_rules_say_so()
    {
        var institute = new Organization(Institute, "Institute", null, null, null);
        var news = new News(NoticeKind.Verification, "verification-ending", "system:clock", Now)
        {
            Title = LocalizedText.Of("en", "Institute"),
            Details = Details.None with { Day = new DateOnly(2027, 1, 1) },
        };
        Reader[] readers = [Lin, Grace, Marie];
        Assert.Equal(["lin"], Who(AnnounceVerificationHandler.WhoHears(institute, news, readers, HearingRules.First, verifiers: true)));
        var more = With("verification", ("whom-it-concerns", "now"), ("global-entity", "weekly"));
        Assert.Equal(["grace", "lin"], Who(AnnounceVerificationHandler.WhoHears(institute, news, readers, more, verifiers: true)));
    }

    [Fact]
    public void A_need_of_several_regions_is_told_to_the_global_entity_once()
    {
        var need = Open with { Content = Open.Content with { AlsoFor = ["WS"] } };
        var first = AnnounceNeedHandler.WhoHears(new NeedEndorsed(NeedId, "KE", false, null, By(Tomas), Now), Circle(need));
        var second = AnnounceNeedHandler.WhoHears(new NeedEndorsed(NeedId, "WS", false, null, By(Teuila), Now), Circle(need));
        Assert.Equal(["grace"], Who(first.Where(n => n.Kind == NoticeKind.NeedAcrossRegions)));
        Assert.DoesNotContain(second, n => n.Kind == NoticeKind.NeedAcrossRegions);
    }

    [Fact]
    public void A_need_that_no_centre_covers_is_said_to_be_one()
    {
        var circle = Circle(Open) with { Covered = false, Readers = [Tomas, Wanjiru, Grace] };
        var notices = AnnounceNeedHandler.WhoHears(new NeedEndorsed(NeedId, "KE", false, null, By(Tomas), Now), circle);
        Assert.Equal(["grace", "wanjiru"], Who(notices));
        Assert.All(notices, n => Assert.Contains("No support centre covers it", n.Text));
    }

    [Theory]
    [InlineData("need-sent", "focal-points", "now", "rules.need-sent")]
    [InlineData("need-submitted", "neighbours", "now", "rules.need-submitted.neighbours")]
    [InlineData("need-submitted", "focal-points", "soon", "rules.need-submitted.focal-points")]
    [InlineData("need-submitted", "who-owes-it", "now", "rules.need-submitted.who-owes-it")]
    [InlineData("need-submitted", "broker", "now", "rules.need-submitted.broker")]
    [InlineData("overview", "author", "now", "rules.overview.author")]
    [InlineData("verification", "author", "now", "rules.verification.author")]
    public void A_row_that_makes_no_sense_is_refused_by_field(string occasion, string audience, string pace, string field) =>
        Assert.Equal([field], Fields(Proposing(Row(occasion, (audience, pace)))));

    [Fact]
    public void An_occasion_of_which_nobody_would_hear_is_refused() => Assert.Equal(["rules.need-returned"], Fields(Proposing(Row("need-returned"))));

    [Fact]
    public void Rows_that_are_not_named_stay_as_they_are()
    {
        var proposed = (HearingRulesProposed)Proposing(Row("need-returned", ("author", "daily"))).Events.Single();
        Assert.Equal(HearingRules.First.Table.Count, proposed.Table.Count);
        Assert.Equal("daily", proposed.Table["need-returned"]["author"]);
        Assert.Equal("now", proposed.Table["need-submitted"]["focal-points"]);
    }

    [Fact]
    public void What_happened_before_an_adoption_is_heard_by_the_rules_of_its_time()
    {
        var proposed = (HearingRulesProposed)Proposing(Row("need-returned", ("author", "daily"))).Events.Single();
        var book = Book.Apply(proposed);
        var adopted = (HearingRulesAdopted)AdoptHearingRulesHandler.Decide(book, new AdoptHearingRules(2, ByGrace(Now.AddDays(3)))).Events.Single();
        book = book.Apply(adopted);
        Assert.Equal((1, 2), (book.At(Now.AddDays(2)).Number, book.At(Now.AddDays(3)).Number));
        Assert.Equal(1, book.At(Now.AddDays(-1)).Number);
    }

    [Fact]
    public void One_proposal_is_open_at_a_time_and_its_number_is_not_given_again()
    {
        var book = Book.Apply((HearingRulesProposed)Proposing(Row("need-returned", ("author", "daily"))).Events.Single());
        Assert.Equal(RefusalKind.Conflict, Proposing(Row("need-returned", ("author", "now")), book).Refusal!.Kind);
        book = book.Apply(new HearingRulesWithdrawn(book.Id, 2, "No.", By(Grace), Now));
        Assert.Equal(3, ((HearingRulesProposed)Proposing(Row("need-returned", ("author", "now")), book).Events.Single()).Number);
    }

    [Fact]
    public void A_trial_says_whom_other_rules_would_have_reached()
    {
        var submitted = new NeedSubmitted(NeedId, By(Wanjiru), Now);
        var past = new PastNews(Circle(Submitted), circle =>
            AnnounceNeedHandler.WhoHears(submitted, circle).Select(n => new Told(n.Kind, n.PersonId, n.Pace)));
        var trial = HearingTrial.Of([past, past], With("need-submitted", ("focal-points", "daily"), ("global-entity", "now")), Now, Now);
        Assert.Equal(new Reached(4, 2, 2), trial.Tried);
        Assert.Equal(new Reached(2, 1, 2), trial.InForce);
        Assert.Equal("need-submitted", Assert.Single(trial.Kinds).Kind);
    }

    internal static HearingRules With(string occasion, params (string Audience, string Pace)[] heard) =>
        new(2, Row(occasion, heard).Over(HearingRules.First.Table));

    static HearingTable Row(string occasion, params (string Audience, string Pace)[] heard) => new(
        new Dictionary<string, IReadOnlyDictionary<string, string?>?> { [occasion] = heard.ToDictionary(one => one.Audience, one => (string?)one.Pace) });

    static Decision Proposing(HearingTable rows, HearingRulebook? book = null) =>
        ProposeHearingRulesHandler.Decide(book ?? Book, new ProposeHearingRules(rows, "A body", null, ByGrace(Now)));

    static IEnumerable<string> Fields(Decision decision) => decision.Refusal!.Errors.Select(error => error.Field);

    static Act ByGrace(DateTimeOffset now) => new(Grace.Actor, now);
}
