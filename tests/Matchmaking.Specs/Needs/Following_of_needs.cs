using Matchmaking.Needs;
using Matchmaking.Needs.Routing;

namespace Matchmaking.Specs.Needs;

/// <summary>Whoever follows all events, as the figures do, has to know of a need what its clocks ask.</summary>
public sealed class Following_of_needs
{
    static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    static readonly Need Open = new(Guid.NewGuid(), NeedState.Open, new NeedContent { Party = "KE" }, "wanjiru", Now) { OpenedAt = Now };

    [Fact]
    public void That_it_is_urgent() => Assert.Equal(Now, Open.After(new NeedUrgencyConfirmed(Open.Id, "a flood", "amina", Now))!.UrgentSince);

    [Fact]
    public void Which_centres_have_not_answered()
    {
        var asked = new NeedCentreAsked(Open.Id, Guid.NewGuid(), AskedTo.Offers, "COMIFAC", "Do you know somebody?", "amina", Now);
        var answered = new NeedCentreAnswered(Open.Id, asked.AskingId, false, "We know nobody.", [], "marie", Now);
        Assert.True(Open.After(asked)!.Askings.Single().IsPending);
        Assert.False(Open.After(asked).After(answered)!.Askings.Single().IsPending);
    }
}
