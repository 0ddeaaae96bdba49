namespace Matchmaking.Acceptance.Setting;

/// <summary>Waits for what the service does in its own time; the wait is for a condition and has an end.</summary>
public static class Eventually
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    /// <summary>The first answer that is not null.</summary>
    public static Task<T> Get<T>(Func<Task<T?>> look, string what) where T : class => Get(look, () => what);

    public static Task Until(Func<Task<bool>> holds, string what) => Until(holds, () => what);

    /// <param name="what">What was waited for, asked only when the wait was in vain.</param>
    public static Task Until(Func<Task<bool>> holds, Func<string> what) => Get<object>(async () => await holds() ? true : null, what);

    static async Task<T> Get<T>(Func<Task<T?>> look, Func<string> what) where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Deadline);
        while (!limit.IsCancellationRequested)
        {
            if (await look() is { } found) return found;
            await Task.WhenAny(Task.Delay(LookAgain, limit.Token));
        }
        throw new TimeoutException($"Waited in vain for {what()}.");
    }
}
