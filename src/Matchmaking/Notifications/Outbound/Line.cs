using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Timeout;

namespace Matchmaking.Notifications;

/// <summary>When a call to the outside last failed, and of what kind the failure was; never where to, nor what was sent.</summary>
public sealed record LineFailure(DateTimeOffset At, string What);

/// <summary>
/// The way to one destination: so many calls at once, each tried again a few times, none longer than it may take, and none at
/// all for a while when too many failed. What a call throws counts as a failure of the way; an answer that says no for good
/// (a mailbox that is not there, a body that is refused) is to be returned, for trying again would not help.
/// </summary>
public sealed class Line
{
    readonly CircuitBreakerStateProvider breaker = new();
    readonly ResiliencePipeline pipeline;
    readonly TimeProvider time;

    public Line(LineSettings settings, TimeProvider time)
    {
        this.time = time;
        var builder = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = settings.AtOnce, QueueLimit = settings.Waiting });
        if (settings.Retries > 0) builder.AddRetry(Again(settings));
        pipeline = builder.AddCircuitBreaker(Breaker(settings)).AddTimeout(settings.Timeout).Build();
    }

    /// <summary>Whether calls go through (Closed), none does for now (Open, Isolated), or one finds out (HalfOpen).</summary>
    public CircuitState State => breaker.CircuitState;

    public LineFailure? LastFailure { get; private set; }

    /// <exception cref="ExecutionRejectedException">
    /// No attempt is made now (<see cref="BrokenCircuitException"/>, <see cref="RateLimiterRejectedException"/>) or each took
    /// too long (<see cref="TimeoutRejectedException"/>). Whatever else the last attempt threw comes as it is.
    /// </exception>
    public async Task<T> Call<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await pipeline.ExecuteAsync(async attempt => await call(attempt), cancellation);
        }
        catch (Exception failed) when (IsOfTheWay(failed))
        {
            Note(failed);
            throw;
        }
    }

    public Task Call(Func<CancellationToken, Task> call, CancellationToken cancellation) => Call(
        async attempt =>
        {
            await call(attempt);
            return true;
        },
        cancellation);

    RetryStrategyOptions Again(LineSettings settings) => new()
    {
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is { } failed && IsOfTheWay(failed)),
        MaxRetryAttempts = settings.Retries,
        Delay = settings.Pause,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        OnRetry = attempt =>
        {
            Note(attempt.Outcome.Exception!);
            return ValueTask.CompletedTask;
        },
    };

    CircuitBreakerStrategyOptions Breaker(LineSettings settings) => new()
    {
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is { } failed && IsOfTheWay(failed)),
        FailureRatio = settings.Failing,
        SamplingDuration = settings.Sampled,
        MinimumThroughput = settings.Least,
        BreakDuration = settings.Rest,
        StateProvider = breaker,
    };

    void Note(Exception failed) => LastFailure = new LineFailure(time.GetUtcNow(), (failed.InnerException ?? failed).GetType().Name);

    /// <summary>The caller gave up, or nothing was tried: that says nothing of the destination.</summary>
    static bool IsOfTheWay(Exception failed) =>
        failed is not (OperationCanceledException or BrokenCircuitException or RateLimiterRejectedException);
}
