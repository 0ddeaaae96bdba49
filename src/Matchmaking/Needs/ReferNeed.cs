using Marten;
using Matchmaking.Deeds;
using Matchmaking.Directories;

namespace Matchmaking.Needs;

/// <summary>A broker passes a need to another matchmaking service that can serve it better.</summary>
/// <param name="Service">What the service is called; its name in the directory where it is cited from there.</param>
/// <param name="ServiceId">Its entry in the directory of services.</param>
public sealed record ReferNeed(Guid NeedId, string? Service, Guid? ServiceId, string? Reference, Act Act);

public static class ReferNeedHandler
{
    public static async Task<Answer> Handle(ReferNeed command, IDocumentSession session)
    {
        var listed = command.ServiceId is { } serviceId ? await session.LoadAsync<Entry>(serviceId) : null;
        return await session.OnNeed(command.NeedId, command.Act, need => Decide(need, command, listed));
    }

    /// <param name="listed">The entry that is cited; null where there is none.</param>
    public static Decision Decide(Need need, ReferNeed command, Entry? listed)
    {
        var act = command.Act;
        if (!act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsBrokers;
        if (command.ServiceId is not null && listed is not { Kind: EntryKind.Service, RemovedAt: null })
            return Refusal.Invalid("serviceId", $"is not in the directory of services");
        var service = listed?.Content.Title.In("en") ?? command.Service;
        if (string.IsNullOrWhiteSpace(service)) return Refusal.Invalid("service", $"name the service to which the need goes, or cite one of the directory");
        if (need.State != NeedState.Open) return Refusal.Conflict($"Only an open need is referred; this one is {need.State}.");
        return Decision.Happens(new NeedReferred(need.Id, service, command.Reference, act.By, act.Now) { ServiceId = command.ServiceId });
    }
}
