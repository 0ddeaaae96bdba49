using Matchmaking.Participants;

namespace Matchmaking.Specs.Participants;

public class Unsent_forms
{
    static readonly DateTimeOffset Monday = new(2026, 11, 23, 14, 2, 0, TimeSpan.Zero);

    static readonly UnsentForm Form = new(Guid.NewGuid(), Guid.NewGuid(), "/needs/new", [new TypedField("title", "Reading seedlings")], Monday);

    [Fact]
    public void What_nobody_came_back_to_for_a_month_is_let_go_of()
    {
        Assert.False(Form.IsTooOldAt(Monday.AddDays(30)));
        Assert.True(Form.IsTooOldAt(Monday.AddDays(30).AddMinutes(1)));
    }

    [Fact]
    public void Each_person_has_one_of_each_form()
    {
        var (lin, tomas) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(UnsentForm.IdOf(lin, "/needs/new"), UnsentForm.IdOf(lin, "/needs/new"));
        Assert.NotEqual(UnsentForm.IdOf(lin, "/needs/new"), UnsentForm.IdOf(tomas, "/needs/new"));
        Assert.NotEqual(UnsentForm.IdOf(lin, "/needs/new"), UnsentForm.IdOf(lin, "/needs/new?form=full"));
    }

    [Fact]
    public void What_was_typed_is_not_for_the_log() => Assert.DoesNotContain("seedlings", Form.ToString(), StringComparison.Ordinal);
}
