using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Matchmaking.Matching;

/// <summary>An offer that could be given to a need: its place in the need's list and its score there.</summary>
public sealed record AllocationCandidate(Guid OfferId, int Rank, int Score);

/// <summary>An open need with its shortlist, the sequence of its first opening, and the place that its Party gave it.</summary>
public sealed record AllocationNeed(
    Guid NeedId, long Sequence, int? Priority, bool LdcOrSids, ImmutableArray<AllocationCandidate> Candidates);

/// <summary>An offer with its free slots, and the organization that makes it; each offer has slots of its own.</summary>
public sealed record AllocationOffer(Guid OfferId, string Organization, int FreeSlots);

/// <summary>All that an allocation reads: under which rules the lists were made, LDC and SIDS as of which day, needs and offers.</summary>
public sealed record AllocationInput(
    int Rules, DateOnly On, ImmutableArray<AllocationNeed> Needs, ImmutableArray<AllocationOffer> Offers)
{
    /// <summary>The same input in the one order in which it is written, whatever order it came in.</summary>
    public AllocationInput InOrder() => this with
    {
        Needs = [.. Needs.OrderBy(need => need.Sequence).ThenBy(need => need.NeedId).Select(InOrder)],
        Offers = [.. Offers.OrderBy(offer => offer.OfferId)],
    };

    /// <summary>SHA-256 over the input as text: who has the same events gets the same one.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text())));

    /// <summary>One line for the rules and the day, one for each offer, one for each need with its list.</summary>
    public string Text()
    {
        var input = InOrder();
        var text = new StringBuilder($"allocation input 1\nrules {Rules}\nday {On:yyyy-MM-dd}\n");
        foreach (var offer in input.Offers) text.Append($"offer {offer.OfferId} {offer.FreeSlots} {offer.Organization}\n");
        foreach (var need in input.Needs)
        {
            text.Append($"need {need.NeedId} {need.Sequence} {need.Priority?.ToString() ?? "-"} {(need.LdcOrSids ? "ldc-or-sids" : "-")}");
            foreach (var candidate in need.Candidates) text.Append($" {candidate.OfferId}:{candidate.Score}");
            text.Append('\n');
        }
        return text.ToString();
    }

    static AllocationNeed InOrder(AllocationNeed need) => need with { Candidates = [.. need.Candidates.OrderBy(c => c.Rank)] };
}
