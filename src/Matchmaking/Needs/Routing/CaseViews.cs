using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Needs.Routing;

/// <summary>Shows who has a case to those who work on it, and what a centre is asked to that centre.</summary>
public sealed class CaseViews(IDocumentStore store)
{
    /// <summary>Those who may lead the case, for those who may broker it.</summary>
    public async Task<IResult> Brokers(Guid needId, Door door)
    {
        await using var session = store.QuerySession();
        var need = await session.LoadAsync<Need>(needId);
        if (need is null || !(await session.SightOn(door.Actor, needId))(need).Seen) return Problems.Of(Refusal.NotFound);
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        if (!door.Actor.MayBroker(need)) return Problems.Of(NeedDeeds.OnlyItsBrokers);
        var centres = await session.Query<SupportCentre>().ToListAsync();
        return Results.Json(new Page<Broker>(await session.BrokersOf(need, centres, door.Today), null), Json.Options);
    }

    /// <summary>Adds to a need's JSON who has it.</summary>
    public static void Show(Need need, NeedSight sight, JsonObject json)
    {
        json["centresSince"] = Node(need.Route?.Since ?? need.OpenedAt);
        if (need.HeldBy is { } holder) json["heldBy"] = Node(new { holder.Centre, GlobalEntity = holder.IsGlobalEntity, holder.Since });
        if (!need.CoLeads.IsEmpty) json["coLeads"] = Node(need.CoLeads);
        if (sight.Shortlist && need.Lead is { } lead) json["lead"] = Node(new { PersonId = lead, Since = need.LeadSince });
        if (sight.Reasons || sight.Asked) json["askings"] = Node(need.Askings);
    }

    static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, Json.Options);
}
