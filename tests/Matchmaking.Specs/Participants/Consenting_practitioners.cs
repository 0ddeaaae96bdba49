using System.Text.Json;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Specs.Participants;

public class Consenting_practitioners
{
    static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    static readonly DateOnly Today = new(2026, 11, 25);
    static readonly DateOnly LastDay = new(2027, 11, 25);
    static readonly Guid Person = Guid.Parse("0193e000-0000-7000-8000-000000000001");

    [Fact]
    public void Consent_holds_for_twelve_months_and_its_last_day_counts()
    {
        var practitioner = Listed();
        Assert.Equal(LastDay, practitioner.Consent.Until);
        Assert.Equal(PractitionerState.Shown, practitioner.StateOn(LastDay));
        Assert.Equal(PractitionerState.Expired, practitioner.StateOn(LastDay.AddDays(1)));
    }

    [Fact]
    public void Without_consent_nobody_stands_there() =>
        Assert.Equal(["consent"], Faults(ListPractitionerHandler.Decide(null, new ListPractitioner(Draft() with { Consent = false }, Act()))));

    [Fact]
    public void Who_holds_no_role_learns_that_one_is_needed() =>
        Assert.Equal(RefusalKind.Forbidden, ListPractitionerHandler.Decide(null, new ListPractitioner(Draft(), WithoutRole())).Refusal!.Kind);

    [Fact]
    public void The_event_has_codes_and_no_word_of_hers()
    {
        var happened = JsonSerializer.Serialize(ListPractitionerHandler.Decide(null, new ListPractitioner(Draft(), Act())).Events.Single());
        Assert.Contains("CBD-SUBJECT-IAS", happened, StringComparison.Ordinal);
        Assert.All(["Wambui", "seedlings", "groves", "example.org"], word => Assert.DoesNotContain(word, happened, StringComparison.Ordinal));
    }

    [Fact]
    public void Revising_does_not_lengthen_consent()
    {
        var revised = RevisePractitionerHandler.Decide(Listed(), new RevisePractitioner(Draft(), Act(days: 100)));
        Assert.Equal(LastDay, After(Listed(), revised).Consent.Until);
    }

    [Fact]
    public void Renewal_counts_from_its_own_day_also_after_the_end()
    {
        var renewed = RenewPractitionerHandler.Decide(Listed(), new RenewPractitioner(true, Act(days: 375)));
        Assert.Equal(LastDay.AddDays(10).AddYears(1), After(Listed(), renewed).Consent.Until);
    }

    [Fact]
    public void Renewal_asks_for_consent_again() =>
        Assert.Equal(["consent"], Faults(RenewPractitionerHandler.Decide(Listed(), new RenewPractitioner(false, Act()))));

    [Fact]
    public void Who_took_consent_back_is_not_shown_until_she_returns()
    {
        var gone = After(Listed(), WithdrawPractitionerHandler.Decide(Listed(), Act()));
        Assert.Equal(PractitionerState.Withdrawn, gone.StateOn(Today));
        Assert.Equal(RefusalKind.Conflict, RenewPractitionerHandler.Decide(gone, new RenewPractitioner(true, Act())).Refusal!.Kind);
        var returned = ReturnPractitionerHandler.Decide(gone, new ReturnPractitioner(true, Act()));
        Assert.Equal(PractitionerState.Shown, After(gone, returned).StateOn(Today));
    }

    [Fact]
    public void Who_lost_every_role_can_still_leave_but_not_stay_longer()
    {
        var act = WithoutRole();
        Assert.Null(WithdrawPractitionerHandler.Decide(Listed(), act).Refusal);
        Assert.Null(ForgetPractitionerHandler.Decide(Listed(), act).Refusal);
        Assert.Equal(RefusalKind.Forbidden, RenewPractitionerHandler.Decide(Listed(), new RenewPractitioner(true, act)).Refusal!.Kind);
    }

    [Theory]
    [InlineData(0, true, PractitionerState.Shown)]
    [InlineData(0, false, PractitionerState.WithoutRole)]
    [InlineData(400, false, PractitionerState.Expired)]
    public void Whom_no_role_vouches_for_is_not_shown(int days, bool holdsRole, PractitionerState state) =>
        Assert.Equal(state, new ShownPractitioner(Listed(), Draft().ProfileOf(Listed().Id), holdsRole, []).StateOn(Today.AddDays(days)));

    [Fact]
    public void Forgetting_leaves_no_code_and_she_may_begin_anew()
    {
        var forgotten = After(Listed(), ForgetPractitionerHandler.Decide(Listed(), Act()));
        Assert.Equal((Expertise.Untold, PractitionerState.Forgotten), (forgotten.Expertise, forgotten.StateOn(Today)));
        var again = ListPractitionerHandler.Decide(forgotten, new ListPractitioner(Draft(), Act()));
        Assert.Equal(PractitionerState.Shown, After(forgotten, again).StateOn(Today));
    }

    [Fact]
    public void She_is_reminded_in_the_last_thirty_days_and_only_while_consent_stands()
    {
        Assert.Empty(RemindOfConsentHandler.Decide(Listed(), Clock(days: 334)).Events);
        Assert.Equal(LastDay, Assert.IsType<PractitionerConsentEnding>(RemindOfConsentHandler.Decide(Listed(), Clock(days: 335)).Events.Single()).Until);
        var gone = After(Listed(), WithdrawPractitionerHandler.Decide(Listed(), Act()));
        Assert.Empty(RemindOfConsentHandler.Decide(gone, Clock(days: 335)).Events);
        Assert.Equal(RefusalKind.Forbidden, RemindOfConsentHandler.Decide(Listed(), Act(days: 335)).Refusal!.Kind);
    }

    [Fact]
    public void A_profile_that_nobody_else_reads_is_kept_for_a_year_and_no_longer()
    {
        Assert.Empty(ForgetKeptProfileHandler.Decide(Listed(), Clock(days: 731)).Events);
        Assert.IsType<PractitionerForgotten>(ForgetKeptProfileHandler.Decide(Listed(), Clock(days: 732)).Events.Single());
        var gone = After(Listed(), WithdrawPractitionerHandler.Decide(Listed(), Act(days: 10)));
        Assert.Equal(Today.AddDays(10).AddYears(1), gone.KeptUntil);
        Assert.Equal(RefusalKind.Forbidden, ForgetKeptProfileHandler.Decide(gone, Act(days: 732)).Refusal!.Kind);
    }

    [Theory]
    [InlineData("name", "wambui@example.org")]
    [InlineData("headline", "Write to wambui@example.org")]
    [InlineData("work", "(wambui@groves.example.org)")]
    public void An_address_for_mail_is_refused_wherever_it_stands(string field, string said)
    {
        var draft = field switch
        {
            "name" => Draft() with { Name = said },
            "headline" => Draft() with { Headline = LocalizedText.Of("fr", said) },
            _ => Draft() with { Work = LocalizedText.Of("ar", said) },
        };
        Assert.Equal([field], draft.Wrong().Select(wrong => wrong.Field));
    }

    [Theory]
    [InlineData("mailto:wambui@example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://wambui:word@example.org/")]
    [InlineData("example.org/wambui")]
    public void A_link_that_is_no_page_is_refused(string link) =>
        Assert.Equal(["link"], (Draft() with { Link = link }).Wrong().Select(wrong => wrong.Field));

    static PractitionerDraft Draft() => new()
    {
        Name = "Wambui",
        Headline = LocalizedText.Of("en", "Counts seedlings"),
        Work = LocalizedText.Of("en", "In the groves @ Kakamega."),
        Link = "https://example.org/wambui",
        Subjects = ["CBD-SUBJECT-IAS"],
        Languages = ["en", "sw"],
        Consent = true,
    };

    static Practitioner Listed() => Practitioner.Create(
        Assert.IsType<PractitionerListed>(ListPractitionerHandler.Decide(null, new ListPractitioner(Draft(), Act())).Events.Single()));

    static Practitioner After(Practitioner before, Decision decision) => decision.Events.Single() switch
    {
        PractitionerListed e => before.Apply(e),
        PractitionerRevised e => before.Apply(e),
        PractitionerRenewed e => before.Apply(e),
        PractitionerWithdrawn e => before.Apply(e),
        PractitionerReturned e => before.Apply(e),
        PractitionerForgotten e => before.Apply(e),
        var other => throw new ArgumentOutOfRangeException(nameof(decision), other, "is no event of a practitioner"),
    };

    static IEnumerable<string> Faults(Decision decision) => decision.Refusal!.Errors.Select(error => error.Field);

    static Act WithoutRole() => Act() with { Actor = Actor.Anonymous with { PersonId = Person } };

    static Act Clock(int days) => new(Actor.System("clock"), Now.AddDays(days));

    static Act Act(int days = 0) => new(
        Actor.Anonymous with
        {
            PersonId = Person,
            Memberships = [new Membership(Guid.Empty, Role.Practitioner, new DateOnly(2026, 1, 1), null, "a letter")],
        },
        Now.AddDays(days));
}
