using Matchmaking.Offers;

namespace Matchmaking.Benchmarks.Following;

/// <summary>A cooperation takes a slot of one offer.</summary>
public sealed record SlotTaken(Guid OfferId) : ITakesSlots
{
    public IEnumerable<Guid> OfferIds => [OfferId];
}

/// <summary>It ends and gives the slot back.</summary>
public sealed record SlotGivenBack(Guid OfferId) : IGivesSlotsBack
{
    public bool WasUseful => true;

    public IEnumerable<Guid> OfferIds => [OfferId];
}
