using Marten;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;

namespace Matchmaking.Matching;

/// <summary>A proposal as its page shows it: the pairs with their needs and offers, the offer that would help most needs first.</summary>
/// <param name="By">The name of who asked for it.</param>
/// <param name="Organizations">The names of the largest providers, by their keys.</param>
public sealed record AllocationSheet(
    AllocationProposal Proposal,
    string By,
    IReadOnlyList<AllocatedOffer> Offers,
    IReadOnlyDictionary<string, string> Organizations)
{
    public static async Task<AllocationSheet?> Read(IQuerySession session, Guid allocationId)
    {
        if (await session.LoadAsync<AllocationProposal>(allocationId) is not { } proposal) return null;
        var said = proposal.Said;
        var needs = (await session.LoadManyAsync<Need>(said.Pairs.Select(pair => pair.NeedId))).ToDictionary(need => need.Id);
        var offers = (await session.LoadManyAsync<Offer>(said.Pairs.Select(pair => pair.OfferId).Distinct()))
            .ToDictionary(offer => offer.Id);
        return new AllocationSheet(
            proposal,
            (await session.NamesOf([said.By])).Of(said.By),
            [
                .. said.Pairs.GroupBy(pair => pair.OfferId)
                    .Select(group => new AllocatedOffer(offers[group.Key], [.. group.Select(pair => new AllocatedNeed(needs[pair.NeedId], pair))]))
                    .OrderByDescending(offer => offer.Needs.Count)
                    .ThenBy(offer => offer.Offer.Id),
            ],
            await NamesOf(session, said));
    }

    static async Task<IReadOnlyDictionary<string, string>> NamesOf(IQuerySession session, AllocationProposed said)
    {
        var keys = new[] { said.Proposed, said.Greedy, said.FirstCome }.Select(outcome => outcome.LargestProvider).OfType<string>().Distinct();
        var organizations = await session.LoadManyAsync<Organization>(keys.Where(key => Guid.TryParse(key, out _)).Select(Guid.Parse));
        return organizations.ToDictionary(organization => organization.Id.ToString(), organization => organization.Name);
    }
}

/// <summary>An offer with the needs that it should help.</summary>
public sealed record AllocatedOffer(Offer Offer, IReadOnlyList<AllocatedNeed> Needs);

/// <summary>A need with its pair.</summary>
public sealed record AllocatedNeed(Need Need, AllocatedPair Pair);
