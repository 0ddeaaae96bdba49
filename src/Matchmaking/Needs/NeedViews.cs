using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs.Routing;
using Matchmaking.Participants;

namespace Matchmaking.Needs;

/// <summary>Shows a need to somebody: the fields of the exchange format, where it stands, and only what is theirs to see.</summary>
public sealed class NeedViews(IDocumentStore store, Instance instance, IEnumerable<NeedAside> asides)
{
    public async Task<IResult> Show(Guid needId, Door door)
    {
        await using var session = store.QuerySession();
        var need = await session.LoadAsync<Need>(needId);
        if (need is null) return Problems.Of(Refusal.NotFound);
        var sight = (await session.SightOn(door.Actor, needId))(need);
        return sight.Seen ? await Shown(need, sight, door, session) : Problems.Of(Refusal.NotFound);
    }

    /// <summary>What a deed on a need answers with: the need as it stands now.</summary>
    public Func<Answer, Task<IResult>> After(Door door) => answer => Show(answer.RecordId, door);

    /// <summary>The same for who may have seen it only until then.</summary>
    public Func<Answer, Task<IResult>> AfterOrNothing(Door door) => async answer =>
        await Sees(door, answer.RecordId) ? await Show(answer.RecordId, door) : Results.NoContent();

    /// <summary>The protected part, for somebody who has just said why it has to be read.</summary>
    public Func<Answer, Task<IResult>> Unveiled(Door door) => async answer =>
    {
        await using var session = store.QuerySession();
        var need = await session.LoadAsync<Need>(answer.RecordId);
        return await Shown(need!, Sight.Of(door.Actor, need!) with { Protected = true }, door, session);
    };

    /// <summary>A need as JSON, for pages of lists and for a single answer alike.</summary>
    public static JsonObject Json(Need need, NeedSight sight, IEnumerable<SupportCentre> centres, DateOnly today, Instance instance)
    {
        var content = sight.Protected ? need.Content : need.Content with { Protected = Vocabularies.LocalizedText.Empty };
        var json = JsonSerializer.SerializeToNode(content, Matchmaking.Json.Options)!.AsObject();
        json.Insert(0, "needId", need.Id);
        json.Insert(1, "need", need.Key(instance));
        json.Insert(2, "state", need.State.Word());
        json["visibility"] = need.Visibility.Word();
        json["parties"] = Node(need.Parties);
        json["centres"] = Node(centres.Where(c => need.AskedFor.Any(p => c.CoversOn(today, p))).Select(c => new { c.Code, c.Name }));
        json["endorsements"] = Node(need.Endorsements.Select(e => new { e.Party, e.At, e.OwnDraft, e.Basis }));
        if (sight.Shortlist)
        {
            json["reviews"] = need.Reviews.IsEmpty ? null : Node(need.Reviews);
            json["letters"] = need.Letters.IsEmpty ? null : Node(need.Letters);
            json["noObjectionUntil"] = need.NoObjectionUntil.IsEmpty ? null : Node(need.NoObjectionUntil);
        }
        json["endorsedAtSource"] = need.Provenance is not null;
        json["vouchedBy"] = Node(need.Provenance?.VouchedBy);
        json["placeByParty"] = Node(need.PlaceByParty);
        json["centrePriority"] = Node(need.Priority);
        json["urgent"] = need.IsUrgent;
        json["openedAt"] = Node(need.OpenedAt);
        json["partnerCall"] = Node(need.PartnerCall);
        json["partners"] = need.Partners.IsEmpty ? null : Node(need.Partners);
        json["referral"] = Node(need.Referral);
        json["joinedTo"] = Node(need.JoinedTo);
        if (!need.AnsweredBy.IsEmpty) json["answeredBy"] = Node(need.AnsweredBy);
        CaseViews.Show(need, sight, json);
        if (sight.Shortlist && !need.Clarifications.IsEmpty) json["clarifications"] = Node(need.Clarifications);
        if (sight.Reasons || sight.Shortlist) json["reason"] = Node(need.LastReason);
        return Said(json);
    }

    /// <summary>What is not said is left out.</summary>
    static JsonObject Said(JsonObject json)
    {
        foreach (var name in json.Where(field => field.Value is null).Select(field => field.Key).ToArray()) json.Remove(name);
        return json;
    }

    async Task<bool> Sees(Door door, Guid needId)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Need>(needId) is { } need && (await session.SightOn(door.Actor, needId))(need).Seen;
    }

    async Task<IResult> Shown(Need need, NeedSight sight, Door door, IQuerySession session)
    {
        var version = (await session.Events.FetchStreamStateAsync(need.Id))!.Version;
        var centres = await session.Query<SupportCentre>().ToListAsync();
        var json = Json(need, sight, centres, door.Today, instance);
        json["version"] = version;
        if (sight.Shortlist) foreach (var aside in asides) json[aside.Name] = Node(await aside.Read(session, need.Id, door.Now));
        door.ETag(version);
        return Results.Json(json, Matchmaking.Json.Options);
    }

    static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, Matchmaking.Json.Options);
}
