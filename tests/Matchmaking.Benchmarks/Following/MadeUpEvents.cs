using Matchmaking.Benchmarks.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;

namespace Matchmaking.Benchmarks.Following;

/// <summary>What happens to made-up records, as events of the service; they come from elsewhere, as thousands in a row do.</summary>
public sealed class MadeUpEvents(MadeUpRecords records)
{
    const string By = "system:bench";
    static readonly DateTimeOffset Then = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public (Guid StreamId, object Data) OfferComes(int place)
    {
        var content = records.Offer(place).Content;
        var offerId = OfferId(place);
        return (offerId, new OfferImported(offerId, "made-up", $"o-{place}", content, "", Organization.IdOf(content.Organization!.Name!), By, Then));
    }

    /// <summary>An offer says from now on what another one would say.</summary>
    public (Guid StreamId, object Data) OfferIsRevised(int place, int says)
    {
        var content = records.Offer(says).Content;
        var organizationId = Organization.IdOf(content.Organization!.Name!);
        return (OfferId(place), new OfferImportRevised(OfferId(place), content, "", organizationId, By, Then));
    }

    public (Guid StreamId, object Data) OfferLeaves(int place) => (OfferId(place), new OfferWithdrawn(OfferId(place), null, By, Then));

    public (Guid StreamId, object Data) NeedComes(int place)
    {
        var content = records.Need(place).Content;
        var needId = NeedId(place);
        Guid? requesterId = content.Requester?.Name is { } requester ? Organization.IdOf(requester) : null;
        return (needId, new NeedImported(needId, "made-up", $"n-{place}", content, "", requesterId, By, Then));
    }

    public (Guid StreamId, object Data) NeedEnds(int place) => (NeedId(place), new NeedWithdrawn(NeedId(place), "", By, Then));

    public static Guid OfferId(int place) => new(place, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Guid NeedId(int place) => new(place, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
