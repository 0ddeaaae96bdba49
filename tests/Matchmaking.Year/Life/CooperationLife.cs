namespace Matchmaking.Year;

/// <summary>A cooperation from its beginning until every side has said how it ended; some never do.</summary>
public sealed class CooperationLife(NeedLife need, Guid cooperationId, Guid[] offerIds)
{
    readonly World world = need.World;
    readonly Chance chance = need.Chance;
    int left = offerIds.Length + 1;

    public void Begin()
    {
        if (chance.Percent(50)) world.In(chance.From(1, 15), SetMilestone);
        var ends = chance.From(25, 200);
        Says(ends, () => Task.FromResult(need.Author), need.NeedId, null);
        foreach (var offerId in offerIds)
            Says(ends, () => need.Market.VoiceOf(offerId), null, offerId);
    }

    string Address => $"/api/cooperations/{cooperationId}";

    async Task SetMilestone()
    {
        var due = world.Ledger.DateOf(world.Today + chance.From(10, 60));
        var answer = await need.Author.Does($"{Address}/milestones", new { title = "The first course is held", due });
        world.Deeds.Count("milestone_added");
        var milestoneId = answer["milestones"]!.AsArray()[^1]!["milestoneId"]!.GetValue<Guid>();
        if (chance.Percent(80)) world.In(chance.From(5, 70), () => Reach(milestoneId));
    }

    async Task Reach(Guid milestoneId)
    {
        if (left == 0) return;
        await need.Author.Does($"{Address}/milestones/{milestoneId}/completion");
        world.Deeds.Count("milestone_reached");
    }

    void Says(int ends, Func<Task<Someone>> who, Guid? needId, Guid? offerId)
    {
        if (!chance.Percent(85)) return;
        var (useful, caused) = (chance.Percent(80), chance.Percent(60));
        var outcome = useful ? "People were trained and work with what they learned." : "It came to an end before anything was used.";
        world.In(ends + chance.From(0, 20), async () => await Say(await who(), new { outcome, useful, causedByPlatform = caused, needId, offerId }));
    }

    async Task Say(Someone who, object said)
    {
        await who.Does($"{Address}/completion", said);
        world.Deeds.Count("completion_said");
        if (--left > 0) return;
        world.Deeds.Count("cooperation_completed");
        world.Deeds.Count("need_completed");
        need.Ends("completed");
        world.Ledger.CooperationEnded(cooperationId, () => world.Deeds.Count("follow_up_asked"));
    }
}
