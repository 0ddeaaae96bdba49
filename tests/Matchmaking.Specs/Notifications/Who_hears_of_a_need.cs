using Matchmaking.Needs;
using Matchmaking.Notifications;
using static Matchmaking.Specs.Notifications.Around;

namespace Matchmaking.Specs.Notifications;

public sealed class Who_hears_of_a_need
{
    [Fact]
    public void Its_Partys_focal_points_hear_that_it_was_submitted() =>
        Assert.Equal(["tomas"], Who(AnnounceNeedHandler.WhoHears(BySubmitting(Wanjiru), Circle(Submitted))));

    [Fact]
    public void An_alternate_hears_where_the_Party_has_nobody_else()
    {
        var circle = Circle(Submitted) with { Readers = [Njeri, Wanjiru] };
        Assert.Equal(["njeri"], Who(AnnounceNeedHandler.WhoHears(BySubmitting(Wanjiru), circle)));
    }

    [Fact]
    public void Nobody_hears_of_a_deed_of_their_own() =>
        Assert.Empty(AnnounceNeedHandler.WhoHears(BySubmitting(Tomas), Circle(Submitted)));

    [Fact]
    public void Its_author_hears_why_it_was_returned()
    {
        var returned = new NeedReturned(NeedId, "KE", "Name a target.", By(Tomas), Now);
        var notice = Assert.Single(AnnounceNeedHandler.WhoHears(returned, Circle(Submitted)));
        Assert.Equal(Wanjiru.PersonId, notice.PersonId);
        Assert.Contains("Name a target.", notice.Text);
    }

    [Fact]
    public void Its_author_and_the_covering_centre_hear_that_it_was_endorsed() =>
        Assert.Equal(["amina", "wanjiru"], Who(AnnounceNeedHandler.WhoHears(Endorsed, Circle(Open))));

    [Fact]
    public void The_global_entity_hears_where_no_centre_does()
    {
        var circle = Circle(Open) with { Readers = [Tomas, Wanjiru, Marie, Grace] };
        Assert.Equal(["grace", "wanjiru"], Who(AnnounceNeedHandler.WhoHears(Endorsed, circle)));
    }

    [Fact]
    public void Who_endorses_a_need_of_their_own_has_the_notice_as_its_receipt()
    {
        var own = Circle(Open with { Author = By(Tomas) });
        Assert.Equal(["amina", "tomas"], Who(AnnounceNeedHandler.WhoHears(Endorsed, own)));
    }

    [Fact]
    public void The_same_news_to_the_same_person_is_the_same_notice()
    {
        var (once, again) = (AnnounceNeedHandler.WhoHears(Endorsed, Circle(Open)), AnnounceNeedHandler.WhoHears(Endorsed, Circle(Open)));
        Assert.Equal(once.Select(n => n.Id), again.Select(n => n.Id));
        Assert.Equal(once.Length, once.Select(n => n.Id).Distinct().Count());
    }

    [Fact]
    public void A_second_return_is_another_notice()
    {
        var first = AnnounceNeedHandler.WhoHears(new NeedReturned(NeedId, "KE", "a", By(Tomas), Now), Circle(Submitted));
        var second = AnnounceNeedHandler.WhoHears(new NeedReturned(NeedId, "KE", "b", By(Tomas), Now.AddDays(1)), Circle(Submitted));
        Assert.NotEqual(first[0].Id, second[0].Id);
    }

    static NeedSubmitted BySubmitting(Reader reader) => new(NeedId, By(reader), Now);

    static NeedEndorsed Endorsed => new(NeedId, "KE", false, null, By(Tomas), Now);
}
