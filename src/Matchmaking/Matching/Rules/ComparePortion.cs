using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Wolverine.ErrorHandling;
using Wolverine.Runtime.Handlers;

namespace Matchmaking.Matching;

/// <summary>Compares the lists of some more open needs.</summary>
/// <param name="Done">The needs that are compared already.</param>
public sealed record ComparePortion(int Rules, int Run, int Done)
{
    /// <summary>How many needs are compared in one transaction: a moment's work, and little to repeat after a crash.</summary>
    public const int Needs = 100;
}

/// <summary>
/// One transaction a portion: what was found, how far it came and the message for the next one are saved together or not at
/// all. All portions read needs and offers as of the same event, so it does not matter when or on which node each one runs.
/// </summary>
public static class ComparePortionHandler
{
    public static async Task<ComparePortion?> Handle(
        ComparePortion command, IDocumentSession session, ComparedLists lists, TimeProvider time, CancellationToken cancellation)
    {
        var progress = await session.LoadAsync<ComparisonProgress>(ComparisonProgress.IdOf(command.Rules), cancellation);
        if (progress is null || progress.IsFinished || progress.Run != command.Run || progress.Done != command.Done) return null;
        var book = await session.LoadAsync<Rulebook>(RulesAdopted.Stream, cancellation);
        if (book?.Proposal is not { } proposal || proposal.Number != command.Rules) return null;
        var (needs, total, position) = await lists.Of(proposal, progress, ComparePortion.Needs, cancellation);
        var now = time.GetUtcNow();
        var after = progress.After(RulesComparison.Of(needs, position, DateOnly.FromDateTime(progress.StartedAt.UtcDateTime)), total, now);
        session.Store(after);
        if (!after.IsFinished) return command with { Done = after.Done };
        await session.Say(after, new Act(Actor.System("rules"), now));
        return null;
    }

    /// <summary>What goes wrong is tried again for a while; then it waits among the errors, and a coordinator can start anew.</summary>
    public static void Configure(HandlerChain chain) => chain
        .OnException<Exception>()
        .RetryWithCooldown(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5))
        .Then.MoveToErrorQueue();

    static Task<Answer> Say(this IDocumentSession session, ComparisonProgress finished, Act act) => session.Decide<Rulebook>(
        RulesAdopted.Stream, act, book => Decision.Happens(new RulesCompared(book.Id, finished.Rules, finished.Found, act.By, act.Now)));
}
