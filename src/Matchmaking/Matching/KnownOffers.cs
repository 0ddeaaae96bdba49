using JasperFx.Events;
using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Matching;

/// <summary>What is known of an offer beside what it says: whose it is, whether it takes part, and what cooperations here did to it.</summary>
public sealed record KnownOffer(Guid OfferId, Guid OrganizationId, bool Open, int Slots, int Taken, int Ended, int Useful)
{
    public int FreeSlots => Slots - Taken;

    /// <summary>A cooperation ended and gave its slot back.</summary>
    public KnownOffer Ends(bool useful) => this with { Taken = Taken - 1, Ended = Ended + 1, Useful = Useful + (useful ? 1 : 0) };
}

/// <summary>
/// Folds offers' events into records that ranking reads. What an offer says is read once and let go; of its state one byte an offer is
/// kept, from which the fold of the Offers room goes on.
/// </summary>
sealed class KnownOffers(OfferSide side)
{
    readonly List<OfferMarks> marks = [];

    public OfferSide Side => side;

    public KnownOffer? Find(Guid offerId)
    {
        lock (side.Gate)
        {
            var dense = side.Ids.Find(offerId);
            if (dense < 0) return null;
            var record = side.Record(dense);
            var organizationId = Guid.Parse(side.Reading.Organizations.Key(record.Organization));
            return new KnownOffer(offerId, organizationId, IsOpen(marks[dense]), record.Slots, record.Taken, record.Ended, record.Useful);
        }
    }

    public void Take(IEvent happened, MatchingEngine? engine, Instance instance)
    {
        var known = Find(happened.StreamId);
        var before = known is null ? null : Remembered(known);
        if (before.After(happened.Data) is not { } after || ReferenceEquals(after, before)) return;
        if (known is not null) marks[side.Ids.Find(known.OfferId)] = MarksOf(after);
        else marks.Add(MarksOf(after));
        if (ReferenceEquals(after.Content, before?.Content))
        {
            Change(after.Id, slots => slots with { Open = IsOpen(MarksOf(after)) }, engine);
            // Nobody looks for the words of an offer that was taken back for good.
            if (after.State == OfferState.Withdrawn) side.ForgetText(after.Id);
        }
        else
            Put(FactsOf(after, known, happened.Sequence, instance), engine);
    }

    public void Change(Guid offerId, Func<KnownOffer, KnownOffer> change, MatchingEngine? engine)
    {
        if (Find(offerId) is not { } known) return;
        var changed = change(known);
        if (engine is not null)
            engine.Change(offerId, changed.Open, changed.Taken, changed.Ended, changed.Useful);
        else
            side.Change(side.Ids.Find(offerId), changed.Open, changed.Taken, changed.Ended, changed.Useful);
    }

    public void Save(BinaryWriter snapshot) => snapshot.Put<byte>([.. marks.Select(each => (byte)each)]);

    public void Load(BinaryReader snapshot) => marks.AddRange(snapshot.Take<byte>().Select(each => (OfferMarks)each));

    void Put(OfferFacts facts, MatchingEngine? engine)
    {
        if (engine is not null) engine.Put(facts);
        else side.Put(side.Reading.Of(facts));
    }

    /// <summary>What cooperations here did to an offer counts; what an import said of elsewhere does not.</summary>
    static OfferFacts FactsOf(Offer offer, KnownOffer? known, long sequence, Instance instance) => new(
        offer.Key(instance),
        offer.Id,
        sequence,
        offer.Content,
        offer.OrganizationId.ToString(),
        IsOpen(MarksOf(offer)),
        known?.Taken ?? 0,
        known?.Ended ?? 0,
        known?.Useful ?? 0);

    Offer Remembered(KnownOffer known)
    {
        var kept = marks[side.Ids.Find(known.OfferId)];
        return new Offer(known.OfferId, (OfferState)(kept & OfferMarks.State), kept.HasFlag(OfferMarks.OnBehalf) ? OnBehalf : Own, known.OrganizationId, "", default)
        {
            IsEndorsed = kept.HasFlag(OfferMarks.Endorsed),
            Provenance = kept.HasFlag(OfferMarks.Imported) ? Elsewhere : null,
        };
    }

    static OfferMarks MarksOf(Offer offer) =>
        (OfferMarks)offer.State
        | (offer.IsEndorsed ? OfferMarks.Endorsed : 0)
        | (offer.Provenance is null ? 0 : OfferMarks.Imported)
        | (offer.Content.OnBehalfOf is null ? 0 : OfferMarks.OnBehalf)
        | (offer.AwaitsEndorsement ? OfferMarks.Awaits : 0);

    static bool IsOpen(OfferMarks marks) => (marks & OfferMarks.State) == (OfferMarks)OfferState.Open && !marks.HasFlag(OfferMarks.Awaits);

    static readonly OfferContent Own = new();
    static readonly OfferContent OnBehalf = new() { OnBehalfOf = "" };
    static readonly Provenance Elsewhere = new("", "", "");

    [Flags]
    enum OfferMarks : byte
    {
        State = 3,
        Endorsed = 4,
        Imported = 8,
        OnBehalf = 16,
        Awaits = 32,
    }
}
