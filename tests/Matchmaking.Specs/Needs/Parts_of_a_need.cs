using Matchmaking.Needs;
using Matchmaking.Needs.Writing;
using Matchmaking.Vocabularies;

namespace Matchmaking.Specs.Needs;

public class Parts_of_a_need
{
    static readonly NeedContent Bare = new() { Party = "KE", Title = LocalizedText.Of("en", "Reading seedlings") };

    [Fact]
    public void Every_required_field_lies_in_one_part() =>
        Assert.All(RequiredFields.Of(Bare), field => Assert.Single(NeedPart.All, part => part.Fields.Contains(field.Field)));

    [Fact]
    public void A_part_is_done_once_it_says_what_it_must()
    {
        Assert.Equal(PartState.Done, State("what", Bare));
        Assert.Equal(PartState.ToDo, State("topic", Bare));
        Assert.Equal(PartState.ToDo, State("topic", Bare with { Subjects = ["CBD-SUBJECT-IAS"] }));
        Assert.Equal(PartState.Done, State("topic", Bare with { Subjects = ["CBD-SUBJECT-IAS"], Targets = ["GBF-TARGET-06"], InformationOnly = true }));
    }

    [Fact]
    public void The_part_without_required_fields_is_done_once_somebody_saved_it()
    {
        Assert.Equal(PartState.ToDo, State("sight", Bare));
        Assert.Equal(PartState.Done, State("sight", Bare with { Visibility = Visibility.Public }));
    }

    [Fact]
    public void What_stands_against_submitting_marks_the_part_in_which_it_lies() =>
        Assert.Equal(PartState.Wrong, NeedPart.Named("topic")!.State(Bare, ["targets"]));

    [Fact]
    public void Ticks_follow_the_rule_of_submitting()
    {
        Assert.Equal(["party", "title"], RequiredFields.Of(Bare).Where(field => field.IsMet).Select(field => field.Field));
        Assert.True(ForeseenCriteria.Of(Bare with { Targets = ["GBF-TARGET-06"] }).Single(one => one.Criterion.Id == "framework").Holds);
        Assert.Null(ForeseenCriteria.Of(Bare).Single(one => one.Criterion.Id == "clear").Holds);
    }

    static PartState State(string part, NeedContent content) => NeedPart.Named(part)!.State(content, []);
}
