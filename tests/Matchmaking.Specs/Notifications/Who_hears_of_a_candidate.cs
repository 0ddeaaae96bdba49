using Matchmaking.Clocks;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Notifications;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;
using static Matchmaking.Specs.Notifications.Around;

namespace Matchmaking.Specs.Notifications;

public sealed class Who_hears_of_a_candidate
{
    static readonly Offer Courses = new(
        Introduced.OfferId, OfferState.Open, new OfferContent { Title = LocalizedText.Of("en", "Courses") }, Institute, By(Lin), Now);

    [Fact]
    public void The_officers_of_the_covering_centre_hear_of_it()
    {
        var notice = Assert.Single(Entering(rank: 3, Circle(Open)));
        Assert.Equal(Amina.PersonId, notice.PersonId);
        Assert.Equal("An offer came to place 3 for this need: Courses.", notice.Text);
    }

    [Fact]
    public void The_centre_of_an_imported_need_does_not() =>
        Assert.Empty(Entering(rank: 1, Circle(Open with { Provenance = new Provenance("demo", "n-1", "{}") })));

    [Fact]
    public void The_institution_hears_that_its_new_offer_fits() =>
        Assert.Equal(["lin"], Who(AnnounceCandidateHandler.WhoseOfferFits(Circle(Open), Courses, Now.AddDays(1), Now.AddDays(1))));

    [Fact]
    public void An_offer_that_was_there_before_the_need_is_not_new() =>
        Assert.Empty(AnnounceCandidateHandler.WhoseOfferFits(Circle(Open), Courses, Now.AddDays(-1), Now));

    [Fact]
    public void The_institution_hears_nothing_of_a_need_that_it_may_not_see() => Assert.Empty(
        AnnounceCandidateHandler.WhoseOfferFits(Circle(Open with { ChosenVisibility = Visibility.Centre }), Courses, Now.AddDays(1), Now.AddDays(1)));

    [Fact]
    public void It_hears_once_a_week_an_offer()
    {
        var monday = AnnounceCandidateHandler.WhoseOfferFits(Circle(Open), Courses, Now.AddDays(1), Now.AddDays(1));
        var sunday = AnnounceCandidateHandler.WhoseOfferFits(Circle(Open), Courses, Now.AddDays(1), Now.AddDays(6));
        var later = AnnounceCandidateHandler.WhoseOfferFits(Circle(Open), Courses, Now.AddDays(1), Now.AddDays(7));
        Assert.Equal(monday[0].Id, sunday[0].Id);
        Assert.NotEqual(monday[0].Id, later[0].Id);
    }

    [Fact]
    public void The_global_entity_hears_weekly_what_nothing_reaches()
    {
        var notice = Assert.Single(AnnounceOverviewHandler.WhoHears(new WeekPassed(Now.AddDays(-7), Now), new Unreached(3, 5), [Grace]));
        Assert.Equal("Open for thirty days without a candidate: 3. Covered by no support centre: 5.", notice.Text);
    }

    static Notice[] Entering(int rank, Circle circle) =>
        AnnounceCandidateHandler.WhoHears(new CandidateEntered(NeedId, Courses.Id, rank, false, 7), circle, Courses, Now);
}
