using JasperFx.Events;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;
using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Matching;

/// <summary>Records as their rooms fold them, whole and one at a time, for the plain ranking: nothing of it is shared with the engine.</summary>
internal sealed class PlainRecords
{
    private static readonly TermTable Terms = TermTable.Of([OfferFacts(Situation.Offer()).Content], Lists);
    private readonly Dictionary<Guid, (Need Need, long Sequence)> needs = [];
    private readonly Dictionary<Guid, (Offer Offer, long Sequence)> offers = [];
    private readonly Dictionary<Guid, (int Taken, int Ended, int Useful)> slots = [];
    private Weights weights = Weights.First;

    public static RulesVersion Rules { get; } = RulesVersion.First(Lists, Terms);

    public IReadOnlySet<Guid> OpenNeeds => needs.Values.Where(need => need.Need.State == NeedState.Open).Select(need => need.Need.Id).ToHashSet();

    public void Take(IEvent happened)
    {
        switch (happened.Data)
        {
            case RulesAdopted adopted: weights = adopted.Rules.Weights; break;
            case SlotTaken taken: Change(taken.Offers[0], 1, 0, 0); break;
            case SlotGivenBack back: Change(back.Offers[0], -1, 1, back.WasUseful ? 1 : 0); break;
            default: Fold(happened); break;
        }
    }

    /// <summary>The first rows of each open need's list.</summary>
    public IEnumerable<(Guid NeedId, (Guid OfferId, int Score)[] Rows)> Heads(int rows)
    {
        var plain = new PlainRanking(Lists, TextRules.Named(Rules.TextRule, Lists, Terms)) { Weights = weights };
        var facts = offers.Values.Select(offer => FactsOf(offer.Offer, offer.Sequence)).ToList();
        foreach (var needId in OpenNeeds)
        {
            var list = plain.OffersFor(FactsOf(needs[needId].Need, needs[needId].Sequence), facts).Take(rows);
            yield return (needId, [.. list.Select(row => (Guid.Parse(row.Key), row.Factors.Sum()))]);
        }
    }

    private void Fold(IEvent happened)
    {
        if (needs.GetValueOrDefault(happened.StreamId).Need.After(happened.Data) is { } need)
            needs[need.Id] = (need, needs.GetValueOrDefault(need.Id) is { Sequence: > 0 } known ? known.Sequence : happened.Sequence);
        else if (offers.GetValueOrDefault(happened.StreamId).Offer.After(happened.Data) is { } offer)
            offers[offer.Id] = (offer, offers.GetValueOrDefault(offer.Id) is { Sequence: > 0 } known ? known.Sequence : happened.Sequence);
    }

    private void Change(Guid offerId, int taken, int ended, int useful)
    {
        var now = slots.GetValueOrDefault(offerId);
        slots[offerId] = (now.Taken + taken, now.Ended + ended, now.Useful + useful);
    }

    private static NeedFacts FactsOf(Need need, long sequence) => new(
        $"{need.Id}", need.Id, sequence, need.Content, need.RequesterId?.ToString(), true, need.Parties, null);

    private OfferFacts FactsOf(Offer offer, long sequence)
    {
        var (taken, ended, useful) = slots.GetValueOrDefault(offer.Id);
        return new($"{offer.Id}", offer.Id, sequence, offer.Content, $"{offer.OrganizationId}", offer.State == OfferState.Open, taken, ended, useful);
    }
}
