using Npgsql;
using Wolverine;
using Wolverine.ErrorHandling;

namespace Matchmaking.Notifications;

/// <summary>
/// What handlers do about faults of the database that pass by themselves: a broken connection, a deadlock, a server that starts
/// anew. They wait a little and try again, then later; what still fails, and whatever else fails, becomes a dead letter at once,
/// for trying again what is wrong in itself only hides it.
/// </summary>
public static class TransientFaults
{
    /// <summary>Before anybody who waits for an answer gives up.</summary>
    static readonly TimeSpan[] AtOnce = [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1)];

    /// <summary>For messages that nobody waits for: about as long as a database takes to come back.</summary>
    static readonly TimeSpan[] Later = [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    public static void RetryTransientFaults(this WolverineOptions bus) =>
        bus.OnException<Exception>(Passes, "a fault of the database that passes").RetryWithCooldown(AtOnce).Then.ScheduleRetry(Later);

    /// <summary>Whether the fault, or one behind it, passes by itself.</summary>
    public static bool Passes(Exception? fault) => fault switch
    {
        null => false,
        NpgsqlException { IsTransient: true } => true,
        AggregateException several => several.InnerExceptions.Any(Passes),
        _ => Passes(fault.InnerException),
    };
}
