using JasperFx;
using JasperFx.CodeGeneration;
using Marten.Exceptions;
using Matchmaking.Access;
using Matchmaking.Notifications;
using Wolverine;
using Wolverine.Configuration;
using Wolverine.ErrorHandling;

namespace Matchmaking;

/// <summary>The message bus: commands run in a transaction with their events, messages go by a durable inbox and outbox.</summary>
public static class Bus
{
    public static void AddBus(this WebApplicationBuilder builder) => builder.Host.UseWolverine(bus =>
    {
        bus.ApplicationAssembly = typeof(Bus).Assembly;
        bus.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
        bus.Policies.AutoApplyTransactions();
        bus.Policies.UseDurableLocalQueues();
        // Two handlers of one message would be run as one: what fails in either is tried again, and becomes a dead letter, in both.
        bus.AssertNoCombinedHandlers();
        // What one person should hear is kept in the order in which it was told.
        bus.MessagePartitioning.ByMessage<Notice>(notice => notice.PersonId.ToString());
        bus.LocalQueueFor<Notice>().PartitionProcessingByGroupId(PartitionSlots.Five);
        bus.Durability.StaleNodeTimeout = TimeSpan.FromSeconds(10);
        bus.Durability.HealthCheckPollingTime = TimeSpan.FromSeconds(2);
        bus.Durability.CheckAssignmentPeriod = TimeSpan.FromSeconds(1);
        bus.OnException<ConcurrencyException>().RetryTimes(AsManyAtOnce);
        bus.OnException<JasperFx.DocumentAlreadyExistsException>().RetryTimes(AsManyAtOnce);
        bus.OnException<ExistingStreamIdCollisionException>().RetryTimes(AsManyAtOnce);
        bus.OnException<SignInMailUnsentException>().ScheduleRetry(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(3));
        bus.RetryTransientFaults();
    });

    /// <summary>Of those who change the same at once, one succeeds each time; so many can wait for their turn.</summary>
    const int AsManyAtOnce = 25;
}
