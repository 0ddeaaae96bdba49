namespace Matchmaking.Brokerage;

/// <summary>Folds a cooperation's events one by one, as far as readers that follow all events in their order ask for it.</summary>
public static class CooperationFold
{
    /// <summary>The cooperation after the event; milestones, follow-ups and stories are left out, as are events of other records.</summary>
    public static Cooperation? After(this Cooperation? cooperation, object happened) => happened switch
    {
        CooperationAgreed e => Cooperation.Create(e),
        CooperationJoined e => cooperation!.Apply(e),
        CooperationRoleAdded e => cooperation!.Apply(e),
        CompletionSaid e => cooperation!.Apply(e),
        CooperationCompleted e => cooperation!.Apply(e),
        _ => cooperation,
    };
}
