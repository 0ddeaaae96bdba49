using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Needs;
using Matchmaking.Needs.Clarifying;
using Matchmaking.Notifications;
using Matchmaking.Vocabularies;
using static Matchmaking.Specs.Notifications.Around;

namespace Matchmaking.Specs.Notifications;

public class Cards_of_the_work_queue
{
    static readonly Reply Yes = new(SideAnswer.Accepted, null, false, Now);

    [Fact]
    public void A_case_that_nobody_leads_is_to_be_taken() => Assert.Equal(QueueColumn.Take, Column(Open));

    [Fact]
    public void A_case_that_somebody_leads_waits_for_an_introduction() => Assert.Equal(QueueColumn.Introduce, Column(Led));

    [Fact]
    public void A_case_whose_own_side_was_asked_waits_for_the_answer_whoever_leads_it()
    {
        var asked = Open with { Clarifications = [new Clarification("Which counties?", By(Amina), Now, null, null)] };
        Assert.Equal(QueueColumn.Clarify, Column(asked));
        Assert.Equal(QueueColumn.Clarify, Column(asked with { Lead = By(Amina) }));
    }

    [Fact]
    public void An_introduction_waits_for_answers_and_then_for_an_agreement()
    {
        Assert.Equal(QueueColumn.Answer, Column(Led, Proposed));
        Assert.Equal(QueueColumn.Agree, Column(Led, Proposed with { NeedReply = Yes, AcceptedAt = Now }, Proposed));
    }

    [Fact]
    public void When_its_introductions_have_ended_a_case_waits_for_another() =>
        Assert.Equal(QueueColumn.Introduce, Column(Led, Proposed with { State = IntroductionState.Lapsed }));

    [Fact]
    public void A_need_that_is_met_waits_for_nothing_unless_another_introduction_stands()
    {
        Assert.Null(Column(Led with { State = NeedState.Agreed }));
        Assert.Equal(QueueColumn.Answer, Column(Led with { State = NeedState.Agreed }, Proposed));
    }

    [Fact]
    public void What_is_late_and_nobodys_comes_first_then_what_is_late_then_what_is_urgent_then_what_is_due()
    {
        QueueCard[] cards =
        [
            Card("due later", Led, dueIn: 9), Card("due soon", Led, dueIn: 2), Card("urgent", Led with { IsUrgent = true }, dueIn: 12),
            Card("late", Led, dueIn: -20), Card("late and nobody's", Open, dueIn: -1),
        ];
        Assert.Equal(
            ["late and nobody's", "late", "urgent", "due soon", "due later"],
            QueueCard.InOrder(cards).Select(card => card.Need.Content.Title.In("en")));
    }

    [Fact]
    public void Lateness_is_what_the_clock_says_and_a_clock_that_stands_still_makes_nothing_late()
    {
        Assert.Equal((true, 4), (Card("late", Open, dueIn: -3).Late, Card("late", Open, dueIn: -3).DaysLate));
        var paused = Clock(-3).Paused(Now);
        Assert.False(QueueCard.Of(Open, [], [paused], Now)!.Late);
    }

    static Need Led => Open with { Lead = By(Amina) };

    static QueueColumn? Column(Need need, params Introduction[] introductions) => QueueCard.Of(need, introductions, [], Now)?.Column;

    static QueueCard Card(string title, Need need, int dueIn) => QueueCard.Of(
        need with { Content = need.Content with { Title = LocalizedText.Of("en", title) } }, [], [Clock(dueIn)], Now)!;

    static Deadline Clock(int dueIn) => Deadline.Running(Step.FirstIntroduction, NeedId, NeedId, Now.AddDays(dueIn - 14), Now.AddDays(dueIn));
}
