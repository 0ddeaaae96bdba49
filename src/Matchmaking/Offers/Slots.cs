namespace Matchmaking.Offers;

/// <summary>An event that takes a slot of each of these offers. Whoever counts slots need not know what it is about.</summary>
public interface ITakesSlots
{
    IEnumerable<Guid> OfferIds { get; }
}

/// <summary>An event that gives a slot of each of these offers back, and says whether what held it was useful.</summary>
public interface IGivesSlotsBack
{
    IEnumerable<Guid> OfferIds { get; }

    bool WasUseful { get; }
}
