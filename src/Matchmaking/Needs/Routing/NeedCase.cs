using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Matchmaking.Needs.Routing;
using Matchmaking.Participants;

namespace Matchmaking.Needs;

/// <summary>Of a need, who has it in hand.</summary>
public sealed partial record Need
{
    /// <summary>Set once coverage has moved it; until then those have it that covered its Parties from the beginning.</summary>
    public CaseRoute? Route { get; init; }

    public DateTimeOffset? LeadSince { get; init; }

    /// <summary>Set where it was handed over, or the global entity took it.</summary>
    public CaseHolder? HeldBy { get; init; }

    /// <summary>The codes of centres that lead it too.</summary>
    public ImmutableArray<string> CoLeads { get; init; } = [];

    public ImmutableArray<Asking> Askings { get; init; } = [];

    /// <summary>Centres that broker for it whether or not they cover its Parties; stored, so that their cases are found.</summary>
    public ImmutableArray<Guid> JoinedCentres => [.. CoLeads.Append(HeldBy?.Centre).OfType<string>().Distinct().Select(SupportCentre.IdOf)];

    /// <summary>Centres whose answer is awaited; stored for the same reason.</summary>
    public ImmutableArray<Guid> AskedCentres => !IsCase ? [] : [.. Askings.Where(asking => asking.IsPending).Select(asking => asking.CentreId).Distinct()];

    /// <summary>Whether a centre works on it or waits for its endorsement; a draft is nobody's case yet.</summary>
    [JsonIgnore]
    public bool IsCase => State != NeedState.Drafted && !IsEnded;

    public Asking? AskingOf(Guid askingId) => Askings.FirstOrDefault(asking => asking.AskingId == askingId);

    public Need Apply(NeedRouted routed) => this with
    {
        Route = new CaseRoute(routed.Centres, routed.Because, routed.HappenedAt),
        Lead = routed.LeadGivenUp is null ? Lead : null,
        LeadSince = routed.LeadGivenUp is null ? LeadSince : null,
    };

    public Need Apply(NeedLeadGiven given) => this with { Lead = given.To, LeadSince = given.HappenedAt };

    public Need Apply(NeedTakenOver taken) =>
        this with { HeldBy = new CaseHolder(null, taken.HappenedAt), Lead = taken.By, LeadSince = taken.HappenedAt };

    public Need Apply(NeedGivenBack _) => this with { HeldBy = null, Lead = null, LeadSince = null };

    public Need Apply(NeedCentreAsked asked) => this with
    {
        Askings = Askings.Add(new Asking(asked.AskingId, asked.For, asked.Centre, asked.Question, asked.By, asked.HappenedAt)),
    };

    public Need Apply(NeedCentreAnswered answered)
    {
        var asking = AskingOf(answered.AskingId)!;
        var said = this with { Askings = Askings.Replace(asking, asking.Apply(answered)) };
        return answered.Accepted ? said.After(asking, answered) : said;
    }

    /// <summary>What a yes changes: who takes a case over leads it; a centre that co-leads brokers too; the last of those asked gives the lead.</summary>
    Need After(Asking asking, NeedCentreAnswered answered) => asking.For switch
    {
        AskedTo.Handover => this with { HeldBy = new CaseHolder(asking.Centre, answered.HappenedAt), Lead = answered.By, LeadSince = answered.HappenedAt },
        AskedTo.CoLead => this with { CoLeads = CoLeads.Contains(asking.Centre) ? CoLeads : CoLeads.Add(asking.Centre) },
        AskedTo.Lead when !Askings.Any(other => other.IsPending && other.For == AskedTo.Lead && other.By == asking.By) =>
            this with { Lead = asking.By, LeadSince = answered.HappenedAt },
        _ => this,
    };
}
