using Marten;
using Wolverine;
using Wolverine.ErrorHandling;
using Wolverine.Runtime;
using Wolverine.Runtime.Handlers;

namespace Matchmaking.Rebuilds;

/// <summary>Looks at the next portion of a rebuild.</summary>
public sealed record RunRebuild(Guid RebuildId, int Portion);

/// <summary>
/// One transaction a portion: what is mended, how far it has come and the message for the next one are saved together or not at all. A
/// node that is killed loses a portion, and another one, or the same one when it is there again, takes it up.
/// </summary>
public static class RunRebuildHandler
{
    public static async Task<RunRebuild?> Handle(RunRebuild command, IDocumentSession session, RebuildWork work, CancellationToken cancellation)
    {
        var rebuild = await session.LoadAsync<Rebuild>(command.RebuildId, cancellation);
        if (rebuild is null || rebuild.IsOver || rebuild.Portion != command.Portion) return null;
        var after = await work.Next(rebuild, session, cancellation);
        return after.IsOver ? null : new RunRebuild(after.Id, after.Portion);
    }

    /// <summary>To read all events of a large store takes longer than any other message may.</summary>
    public static void Configure(HandlerChain chain)
    {
        chain.ExecutionTimeoutInSeconds = 3600;
        chain.OnException<Exception>()
            .RetryWithCooldown(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5))
            .Then.MoveToErrorQueue()
            .And((wolverine, failed, why) => new MessageBus(wolverine).PublishAsync(
                new FailRebuild(((RunRebuild)failed.Envelope!.Message!).RebuildId, why.Message)));
    }
}

/// <summary>A portion could not be looked at, whatever was tried.</summary>
public sealed record FailRebuild(Guid RebuildId, string Why);

public static class FailRebuildHandler
{
    public static async Task Handle(FailRebuild command, IDocumentSession session, TimeProvider time, CancellationToken cancellation)
    {
        if (await session.LoadAsync<Rebuild>(command.RebuildId, cancellation) is { IsOver: false } rebuild)
            session.Store(rebuild.Fail(command.Why, time.GetUtcNow()));
    }
}
