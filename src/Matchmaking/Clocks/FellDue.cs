namespace Matchmaking.Clocks;

/// <summary>What a sweep found due of a clock, in short.</summary>
/// <param name="What">due, late or ended.</param>
/// <param name="Weeks">How many weeks it is late, where it is.</param>
public sealed record FellDue(string What, Step Step, Guid SubjectId, Guid? NeedId, int Weeks)
{
    /// <summary>Null for what is no clock's, such as the end of the week.</summary>
    public static FellDue? Of(object message) => message switch
    {
        StepDue due => Of("due", due.Deadline, 0),
        StepLate late => Of("late", late.Deadline, late.Period),
        TimeRanOut over => Of("ended", over.Deadline, 0),
        _ => null,
    };

    static FellDue Of(string what, Deadline deadline, int weeks) => new(what, deadline.Step, deadline.SubjectId, deadline.NeedId, weeks);
}
