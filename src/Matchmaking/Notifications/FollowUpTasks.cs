using Marten;
using Marten.Linq.MatchesSql;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>Finds the cooperations of which somebody is still to say what is left.</summary>
public static class FollowUpTasks
{
    /// <summary>As many as anybody looks at; what was asked last comes first.</summary>
    const int Most = 100;

    public static async Task<IReadOnlyList<Waiting>> FollowUpsOf(this IQuerySession session, Actor actor, string language, DateTimeOffset now)
    {
        var parties = actor.Memberships.Where(m => m.Role is Role.FocalPoint or Role.Drafter).Select(m => m.Party!).ToArray();
        var institutions = actor.Memberships.Where(m => m.Role == Role.Representative).Select(m => m.OrganizationId).OfType<Guid>()
            .Select(organizationId => organizationId.ToString()).ToArray();
        var asked = await session.Query<Cooperation>()
            .Where(c => c.State == CooperationState.Completed && c.MatchesSql(IsOfOneOf, institutions, actor.By, parties, parties))
            .OrderByDescending(c => c.AgreedAt).Take(Most).ToListAsync();
        var needs = (await session.LoadManyAsync<Need>(asked.SelectMany(c => c.NeedIds).Distinct())).ToDictionary(need => need.Id);
        var clocks = (await session.LoadManyAsync<Deadline>(asked.Select(c => Deadline.IdOf(Step.FollowUp, c.Id)))).ToDictionary(d => d.SubjectId);
        return
        [
            .. asked.Where(c => c.SilentSides.Any(side => Owes(actor, side, c, needs)))
                .Select(c => Read(c, needs[c.NeedId], clocks.GetValueOrDefault(c.Id), language, now)),
        ];
    }

    static bool Owes(Actor actor, Guid side, Cooperation cooperation, Dictionary<Guid, Need> needs) => needs.TryGetValue(side, out var need)
        ? actor.AnswersForNeed(need)
        : cooperation.Offers.Any(offer => offer.OfferId == side && actor.Represents(offer.OrganizationId));

    static Waiting Read(Cooperation cooperation, Need need, Deadline? clock, string language, DateTimeOffset now) => new(
        "follow-up", Step.FollowUp.Word(), need.Id, null, need.Content.Title.In(language), clock?.DueAt, clock?.IsLateAt(now) ?? false,
        need.Provenance is not null)
    {
        CooperationId = cooperation.Id,
    };

    const string IsOfOneOf =
        """
        jsonb_array_length(d.data -> 'followUps') > 0 and (
            exists(select 1 from jsonb_array_elements(d.data -> 'offers') offer where offer ->> 'organizationId' = any(?))
            or exists(select 1 from matchmaking.mt_doc_need need
                where (need.id = (d.data ->> 'needId')::uuid
                    or exists(select 1 from jsonb_array_elements(d.data -> 'joined') more where (more ->> 'needId')::uuid = need.id))
                and (need.data ->> 'author' = ? or need.data #>> '{content,party}' = any(?)
                    or jsonb_exists_any(need.data #> '{content,alsoFor}', ?))))
        """;
}
