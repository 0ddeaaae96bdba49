namespace Matchmaking.Matching;

/// <summary>A proposal that is still being computed: how many needs it reads and how many it has read.</summary>
public sealed record AllocationRun(Guid Id, int Bonus, int Needs, int Read, DateTimeOffset AskedAt);

/// <summary>How many open needs are weighed while the coordinator waits; more are left to the background.</summary>
public sealed record AllocationSettings(int AtOnce)
{
    const int UnlessSet = 1000;

    public static AllocationSettings From(IConfiguration configuration) =>
        new(configuration.GetValue("Matchmaking:AllocationAtOnce", UnlessSet));
}
