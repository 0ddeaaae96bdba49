using System.Collections.Frozen;

namespace Matchmaking.Clocks;

/// <summary>What holds for a step, whichever record it is a step of. A new step has a line in <see cref="Steps"/>.</summary>
/// <param name="Period">How long it may take where no setting says otherwise; null where the record itself names its day.</param>
public sealed record StepRule(Period? Period)
{
    /// <summary>How long it may take where the need is urgent.</summary>
    public Period? Urgent { get; init; }

    /// <summary>Whether somebody owes it: who owes it is reminded, and who can help hears when it is late.</summary>
    public bool IsOwed => Period is not null;

    /// <summary>How long before the end word of it goes out; null for three quarters of the way.</summary>
    public TimeSpan? RemindsBefore { get; init; }

    /// <summary>Whether somebody hears before the time is over.</summary>
    public bool IsReminded => IsOwed || RemindsBefore is not null;

    /// <summary>Whether it stays owed when its need has ended.</summary>
    public bool OutlastsItsNeed { get; init; }

    /// <summary>Whether the record is ended when the time is over; else the step stays owed, however late.</summary>
    public bool EndsByItself { get; init; }
}

/// <summary>Every step with what holds for it; nothing is read off the order of the enumeration.</summary>
public static class Steps
{
    static readonly FrozenDictionary<Step, StepRule> Rules = new Dictionary<Step, StepRule>
    {
        [Step.Endorsement] = new(Days(14)) { Urgent = Days(7) },
        [Step.FirstIntroduction] = new(Days(14)) { Urgent = Days(7) },
        [Step.Answer] = new(Months(1)) { Urgent = Days(14), EndsByItself = true },
        [Step.Agreement] = new(Months(2)) { Urgent = Months(1), EndsByItself = true },
        [Step.Handover] = new(Days(7)) { Urgent = Days(3) },
        [Step.OffersAsked] = new(Days(14)) { Urgent = Days(7) },
        [Step.Interest] = new(Days(14)) { EndsByItself = true },
        [Step.NeedExpiry] = new((Period?)null) { EndsByItself = true },
        [Step.OfferExpiry] = new((Period?)null) { EndsByItself = true, RemindsBefore = TimeSpan.FromDays(30) },
        [Step.FollowUpThree] = new((Period?)null) { EndsByItself = true },
        [Step.FollowUpTwelve] = new((Period?)null) { EndsByItself = true },
        [Step.FollowUp] = new((Period?)null) { EndsByItself = true, RemindsBefore = TimeSpan.FromDays(7) },
        [Step.VerificationEnding] = new((Period?)null) { EndsByItself = true },
        [Step.VerificationEnd] = new((Period?)null) { EndsByItself = true },
        [Step.ConsentEnding] = new((Period?)null) { EndsByItself = true },
        [Step.ProfileEnd] = new((Period?)null) { EndsByItself = true },
        [Step.NoObjection] = new((Period?)null) { EndsByItself = true },
        [Step.Review] = new(Months(1)) { OutlastsItsNeed = true },
    }.ToFrozenDictionary();

    public static StepRule Rule(this Step step) => Rules[step];

    /// <summary>The steps that somebody owes.</summary>
    public static IReadOnlyList<Step> Owed { get; } = [.. Enum.GetValues<Step>().Where(step => Rules[step].IsOwed)];

    /// <summary>The steps that stay owed until they are done: these can be late for weeks.</summary>
    public static IReadOnlyList<Step> OwedUntilDone { get; } = [.. Owed.Where(step => !Rules[step].EndsByItself)];

    static Period Days(int days) => new(0, days);

    static Period Months(int months) => new(months, 0);
}
