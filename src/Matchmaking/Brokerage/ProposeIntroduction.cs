using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;

namespace Matchmaking.Brokerage;

/// <summary>A broker puts a need and one or more offers before both sides.</summary>
public sealed record ProposeIntroduction(
    Guid IntroductionId, Guid? NeedId, IReadOnlyList<Guid> OfferIds, string? Message, Act Act)
{
    /// <summary>Why an offer from further down the list, where the broker says so.</summary>
    public string? FurtherDown { get; init; }
}

/// <summary>What is known when an introduction is proposed.</summary>
/// <param name="Verified">The institutions among the offers' that count as verified today.</param>
/// <param name="Pending">Introductions of this need that nobody has ended yet.</param>
public sealed record IntroductionGround(
    Need? Need,
    IReadOnlyList<Offer> Offers,
    IReadOnlySet<Guid> Verified,
    IReadOnlyList<Introduction> Pending,
    ImmutableArray<ShownCandidate> Shown)
{
    /// <summary>Offers that a broker set aside for this need.</summary>
    public IReadOnlySet<Guid> SetAside { get; init; } = new HashSet<Guid>();
}

public static class ProposeIntroductionHandler
{
    public static async Task<Answer> Handle(ProposeIntroduction command, IDocumentSession session, CancellationToken cancellation)
    {
        var ground = await GroundOf(command, session, cancellation);
        return await session.Begin<Introduction>(command.IntroductionId, command.Act, Decide(command, ground));
    }

    public static Decision Decide(ProposeIntroduction command, IntroductionGround ground)
    {
        var (actor, by, now) = (command.Act.Actor, command.Act.By, command.Act.Now);
        if (ground.Need is not { } need)
            return command.NeedId is null && actor.IsBroker ? NeedMissing : command.NeedId is null ? NeedDeeds.OnlyItsBrokers : Refusal.NotFound;
        if (!Sight.Of(actor, need).Seen) return Refusal.NotFound;
        if (!actor.MayBroker(need)) return NeedDeeds.OnlyItsBrokers;
        if (UnknownOffer(command, ground, actor) is { } unknown) return unknown;
        if (command.FurtherDown is { } reason && !FurtherDownReasons.All.Contains(reason)) return UnknownReason;
        if (Standing(need, ground) is { } against) return against;
        if (OwnHost(actor, ground.Offers) is { } ownHost) return ownHost;
        var offers = ground.Offers.Select(o => new IntroducedOffer(o.Id, o.OrganizationId)).ToImmutableArray();
        return Decision.Happens(
            new IntroductionProposed(command.IntroductionId, need.Id, offers, command.Message, ground.Shown, by, now)
            {
                FurtherDown = command.FurtherDown,
            });
    }

    static readonly Refusal UnknownReason = Refusal.Invalid("furtherDown", $"must be one of {string.Join(", ", FurtherDownReasons.All)}");

    static readonly Refusal NeedMissing = Refusal.Invalid("needId", $"name the need");

    static Refusal? UnknownOffer(ProposeIntroduction command, IntroductionGround ground, Actor actor)
    {
        if (command.OfferIds.Count == 0) return Refusal.Invalid("offerIds", $"name at least one offer");
        var seen = ground.Offers.Where(actor.Sees).Select(o => o.Id).ToHashSet();
        return command.OfferIds.FirstOrDefault(id => !seen.Contains(id)) is var unknown && unknown != Guid.Empty
            ? Refusal.Invalid("offerIds", $"there is no offer {unknown}")
            : null;
    }

    /// <summary>The rules that stand against an introduction, the need's first, then each offer's.</summary>
    static Refusal? Standing(Need need, IntroductionGround ground)
    {
        if (need.State is not (NeedState.Open or NeedState.Agreed))
            return Refusal.Conflict($"Only an open need is introduced; this one is {need.State}.");
        if (need.IsInformationRequest)
            return Refusal.Conflict($"A request for information alone is answered by a centre; nobody is introduced to it.");
        if (need.Content.TraditionalKnowledge?.MayBeShared() == false)
            return Refusal.Conflict($"The need touches traditional knowledge, and nobody has said that free, prior and informed consent was given.");
        if (ground.Offers.FirstOrDefault(offer => need.Partners.Contains(offer.OrganizationId)) is { } partner)
            return Refusal.Conflict($"{partner.Content.Organization!.Name} stands on the need's own side.");
        return ground.Offers.Select(offer => Standing(offer, ground)).FirstOrDefault(refusal => refusal is not null);
    }

    static Refusal? Standing(Offer offer, IntroductionGround ground)
    {
        var name = offer.Content.Organization!.Name;
        if (offer.AwaitsEndorsement) return Refusal.Conflict($"The offer of {name} is not endorsed yet.");
        if (offer.State != OfferState.Open) return Refusal.Conflict($"The offer of {name} is {offer.State}.");
        if (!ground.Verified.Contains(offer.OrganizationId))
            return Refusal.Conflict($"{name} is not verified; a focal point of its country, a covering centre or an administrator can verify it.");
        if (offer.Content.TraditionalKnowledge?.MayBeShared() == false)
            return Refusal.Conflict($"The offer of {name} touches traditional knowledge, and nobody has said that free, prior and informed consent was given.");
        if (ground.SetAside.Contains(offer.Id)) return Refusal.Conflict($"The offer of {name} was set aside for this need; put it back first.");
        return ground.Pending.Any(i => i.Offers.Any(o => o.OfferId == offer.Id))
            ? Refusal.Conflict($"The offer of {name} is introduced to this need already.")
            : null;
    }

    /// <summary>Who brokers must not be who offers (product, The path of a need).</summary>
    static Refusal? OwnHost(Actor actor, IReadOnlyList<Offer> offers) =>
        !actor.IsCoordinator && offers.FirstOrDefault(o => actor.Hosts.Contains(o.OrganizationId)) is { } own
            ? Refusal.Conflict($"{own.Content.Organization!.Name} runs your own centre; a second broker or the global entity has to introduce it.")
            : null;

    /// <summary>What the decision reads; a page that shows beforehand what will be sent reads the same.</summary>
    internal static async Task<IntroductionGround> GroundOf(ProposeIntroduction command, IQuerySession session, CancellationToken cancellation)
    {
        var need = command.NeedId is { } needId ? await session.LoadAsync<Need>(needId, cancellation) : null;
        var offers = await session.LoadManyAsync<Offer>(cancellation, command.OfferIds.Distinct());
        var organizations = await session.LoadManyAsync<Organization>(cancellation, offers.Select(o => o.OrganizationId).Distinct());
        var pending = await session.Query<Introduction>()
            .Where(i => i.NeedId == command.NeedId && i.State == IntroductionState.Proposed)
            .ToListAsync(cancellation);
        var verified = organizations.Where(o => o.IsVerifiedOn(command.Act.Today)).Select(o => o.Id).ToHashSet();
        var shortlist = command.NeedId is { } id ? await session.LoadAsync<Matching.Shortlist>(id, cancellation) : null;
        var exclusions = command.NeedId is { } asked ? await session.LoadAsync<Matching.Exclusions>(Matching.Exclusions.IdOf(asked), cancellation) : null;
        return new IntroductionGround(need, offers, verified, pending, Head(shortlist))
        {
            SetAside = exclusions?.ByOffer.Keys.ToHashSet() ?? [],
        };
    }

    /// <summary>How many rows of the shortlist the case keeps of what else was shown.</summary>
    const int RowsKept = 20;

    static ImmutableArray<ShownCandidate> Head(Matching.Shortlist? shortlist) =>
        shortlist is null ? [] : [.. shortlist.Candidates.Take(RowsKept).Select(c => new ShownCandidate(c.OfferId, c.Rank, c.Score))];
}
