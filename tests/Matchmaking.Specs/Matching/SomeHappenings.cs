using CsCheck;
using JasperFx.Events;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;

namespace Matchmaking.Specs.Matching;

/// <summary>Something that happens to the need or offer of this number, as far as it can.</summary>
internal sealed record Happening(What What, int Who, int Content);

internal enum What
{
    NeedComes,
    NeedIsRevised,
    NeedIsWithdrawn,
    NeedIsReopened,
    NeedIsOrdered,
    OfferComes,
    OfferIsRevised,
    OfferIsPaused,
    OfferIsResumed,
    OfferExpires,
    OfferIsRenewed,
    OfferIsWithdrawn,
    SlotIsTaken,
    SlotIsGivenBack,
    RulesChange,
}

internal sealed record SlotTaken(params Guid[] Offers) : ITakesSlots
{
    public IEnumerable<Guid> OfferIds => Offers;
}

internal sealed record SlotGivenBack(bool WasUseful, params Guid[] Offers) : IGivesSlotsBack
{
    public IEnumerable<Guid> OfferIds => Offers;
}

/// <summary>A sequence of happenings over a few records; what cannot happen then is left out, so that any part of it is a sequence too.</summary>
internal sealed record Happenings(NeedFacts[] Needs, OfferFacts[] Offers, Happening[] All, int SavedEvery, int RowsServed, int RestartsAt)
{
    private static readonly DateTimeOffset Then = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    public IEnumerable<IEvent> Events()
    {
        var (begun, taken, versions, sequence, rules) = (new HashSet<Guid>(), new Dictionary<Guid, int>(), new Dictionary<Guid, long>(), 0L, 0);
        foreach (var happening in All.Prepend(new Happening(What.RulesChange, 0, 0)))
            if (DataOf(happening, begun, taken, ref rules) is var (streamId, data))
                yield return EventOf(streamId, data, ++sequence, versions[streamId] = versions.GetValueOrDefault(streamId) + 1);
    }

    private (Guid StreamId, object Data)? DataOf(Happening happening, HashSet<Guid> begun, Dictionary<Guid, int> taken, ref int rules)
    {
        if (happening.What == What.RulesChange) return (RulesAdopted.Stream, Adopted(++rules, happening.Content));
        return happening.What < What.OfferComes ? OfNeed(happening, begun) : OfOffer(happening, begun, taken);
    }

    private (Guid, object)? OfNeed(Happening happening, HashSet<Guid> begun)
    {
        var (needId, content) = (Needs[happening.Who % Needs.Length].NeedId, Needs[happening.Content % Needs.Length].Content);
        if (happening.What == What.NeedComes)
            return begun.Add(needId) ? (needId, new NeedImported(needId, "spec", $"{needId}", content, "", Organization(content.Requester?.Name), "system:spec", Then)) : null;
        if (!begun.Contains(needId)) return null;
        return (needId, happening.What switch
        {
            What.NeedIsRevised => new NeedImportRevised(needId, content, "", "system:spec", Then),
            What.NeedIsWithdrawn => new NeedWithdrawn(needId, "", "system:spec", Then),
            What.NeedIsReopened => new NeedReopened(needId, "system:spec", Then),
            _ => new NeedOrderedByParty(needId, "KE", happening.Content % 3, "system:spec", Then),
        });
    }

    private (Guid, object)? OfOffer(Happening happening, HashSet<Guid> begun, Dictionary<Guid, int> taken)
    {
        var (offerId, content) = (Offers[happening.Who % Offers.Length].OfferId, Offers[happening.Content % Offers.Length].Content);
        if (happening.What == What.OfferComes)
            return begun.Add(offerId) ? (offerId, new OfferRegistered(offerId, content, Organization(content.Organization!.Name)!.Value, "system:spec", Then)) : null;
        // An offer that was taken back stays so: nothing is done with it any more.
        if (!begun.Contains(offerId)) return null;
        if (begun.Contains(Withdrawn(offerId)) && happening.What != What.SlotIsGivenBack) return null;
        if (happening.What == What.OfferIsWithdrawn) begun.Add(Withdrawn(offerId));
        if (happening.What is What.SlotIsTaken or What.SlotIsGivenBack) return OfSlot(happening, offerId, taken);
        return (offerId, happening.What switch
        {
            What.OfferIsRevised => new OfferRevised(offerId, content, "system:spec", Then),
            What.OfferIsPaused => new OfferPaused(offerId, "system:spec", Then),
            What.OfferIsResumed => new OfferResumed(offerId, "system:spec", Then),
            What.OfferExpires => new OfferExpired(offerId, "system:spec", Then),
            What.OfferIsRenewed => new OfferRenewed(offerId, "system:spec", Then),
            _ => new OfferWithdrawn(offerId, null, "system:spec", Then),
        });
    }

    private static (Guid, object)? OfSlot(Happening happening, Guid offerId, Dictionary<Guid, int> taken)
    {
        var now = taken.GetValueOrDefault(offerId);
        if (happening.What == What.SlotIsGivenBack && now == 0) return null;
        taken[offerId] = happening.What == What.SlotIsTaken ? now + 1 : now - 1;
        return (IdOf(happening.Content), happening.What == What.SlotIsTaken ? new SlotTaken(offerId) : new SlotGivenBack(happening.Content % 2 == 0, offerId));
    }

    private static Guid Withdrawn(Guid offerId) => StableId.Of("withdrawn", $"{offerId}");

    private static Guid IdOf(int cooperation) => StableId.Of("cooperation", $"{cooperation}");

    private static RulesAdopted Adopted(int number, int content) => new(
        RulesAdopted.Stream, PlainRecords.Rules with { Number = number, Weights = SomeHappenings.Weights[content % SomeHappenings.Weights.Length] }, "system:spec", Then);

    private static Guid? Organization(string? name) => name is null ? null : StableId.Of("organization", name);

    private static IEvent EventOf(Guid streamId, object data, long sequence, long version)
    {
        var happened = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(data.GetType()), data)!;
        (happened.StreamId, happened.Sequence, happened.Version) = (streamId, sequence, version);
        return happened;
    }
}

internal static class SomeHappenings
{
    /// <summary>Those of version 1, and others that weigh the text all or nothing.</summary>
    public static readonly Weights[] Weights =
    [
        Matchmaking.Matching.Weights.First,
        new(0, 0, 1000, 0, 0, 0, 0, 0, 0),
        new(200, 200, 0, 100, 100, 100, 100, 100, 100),
    ];

    private static readonly Gen<Happening> Happening =
        from what in Gen.Frequency(
            (4, Gen.Const(What.NeedComes)),
            (8, Gen.Const(What.OfferComes)),
            (1, Gen.Const(What.RulesChange)),
            (14, Gen.Int[0, (int)What.RulesChange - 1].Select(what => (What)what)))
        from who in Gen.Int[0, 29]
        from content in Gen.Int[0, 29]
        select new Happening(what, who, content);

    public static readonly Gen<Happenings> Sequences =
        from file in SomeRecords.Files
        from all in Happening.Array[1, 120]
        from savedEvery in Gen.Int[1, 9]
        from rowsServed in Gen.Int[1, 2]
        from restartsAt in Gen.Int[2, 90]
        select new Happenings(file.Needs, file.Offers, all, savedEvery, rowsServed, restartsAt);
}
