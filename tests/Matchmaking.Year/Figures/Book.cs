using System.Text.Json.Nodes;

namespace Matchmaking.Year;

/// <summary>A time in which a step was waited for.</summary>
public sealed record Waited(string Step, Guid Subject, DateTimeOffset From)
{
    public DateTimeOffset? Until { get; set; }

    public bool Done { get; set; }
}

/// <summary>A need as its events tell it.</summary>
public sealed class NeedTold(Happened drafted)
{
    public Guid NeedId => drafted.Stream;

    public JsonNode Content { get; set; } = drafted.Data["content"]!;

    public Guid? RequesterId { get; } = drafted.IdIfAny("requesterId");

    public string State { get; private set; } = "drafted";

    /// <summary>Where it came to stand, and when.</summary>
    public List<(string State, DateTimeOffset At)> Path { get; } = [("drafted", drafted.At)];

    public List<Waited> Waits { get; } = [];

    public DateTimeOffset Begun => drafted.At;

    public DateTimeOffset? Submitted { get; set; }

    public DateTimeOffset? Opened { get; set; }

    public DateTimeOffset? Introduced { get; set; }

    public IReadOnlyList<string> Parties => [.. Words("alsoFor").Prepend(Content["party"]!.ToString()).Distinct()];

    public string Language => Content["title"]!.AsObject().First().Key;

    public IEnumerable<string> Words(string field) => Content[field]?.AsArray().Select(word => word!.ToString()) ?? [];

    public bool HasEnded => State is not ("drafted" or "submitted" or "returned" or "open" or "agreed");

    public void Stands(string state, DateTimeOffset at)
    {
        if (State == state) return;
        State = state;
        Path.Add((state, at));
    }

    public string? StateAt(DateTimeOffset moment) => Path.LastOrDefault(step => step.At <= moment).State;

    public bool Was(string state, DateTimeOffset moment) => Path.Any(step => step.State == state && step.At <= moment);

    public void Begins(string step, Guid subject, DateTimeOffset at) => Waits.Add(new Waited(step, subject, at));

    public void Ends(string step, Guid subject, DateTimeOffset at, bool done)
    {
        if (Waits.LastOrDefault(wait => wait.Step == step && wait.Subject == subject && wait.Until is null) is { } wait) (wait.Until, wait.Done) = (at, done);
    }

    /// <summary>An ended need is waited for by nobody.</summary>
    public void EndsAll(DateTimeOffset at)
    {
        foreach (var wait in Waits.Where(wait => wait.Until is null)) wait.Until = at;
    }
}

/// <summary>An introduction as its events tell it.</summary>
public sealed class IntroductionTold(Happened proposed)
{
    public Guid NeedId { get; } = proposed.Id("needId");

    public DateTimeOffset At => proposed.At;

    public IReadOnlyList<(Guid OfferId, Guid OrganizationId)> Offers { get; } = OffersOf(proposed);

    /// <summary>The places of the offers on the list that the broker had; none where it did not stand there.</summary>
    public IEnumerable<int?> Places => Offers.Select(offer => proposed.Rows("shown").FirstOrDefault(row => row["offerId"]!.GetValue<Guid>() == offer.OfferId)?["rank"]!.GetValue<int>());

    public string? FurtherDown => proposed.TextIfAny("furtherDown");

    public bool? NeedSaid { get; set; }

    public Dictionary<Guid, bool> OffersSaid { get; } = [];

    public bool BothSaidYes { get; set; }

    public bool Over { get; set; }

    public static IReadOnlyList<(Guid, Guid)> OffersOf(Happened happened) =>
        [.. happened.Rows("offers").Select(offer => (offer["offerId"]!.GetValue<Guid>(), offer["organizationId"]!.GetValue<Guid>()))];
}

/// <summary>A cooperation as its events tell it.</summary>
public sealed class CooperationTold(Happened agreed)
{
    public Guid NeedId { get; } = agreed.Id("needId");

    public DateTimeOffset At => agreed.At;

    public IReadOnlyList<(Guid OfferId, Guid OrganizationId)> Offers { get; } = IntroductionTold.OffersOf(agreed);

    public IReadOnlyList<(string Role, string? Party, Guid? OrganizationId)> Roles { get; } =
        [.. agreed.Rows("roles").Select(role => (role["role"]!.ToString(), role["party"]?.ToString(), role["organizationId"]?.GetValue<Guid>()))];

    /// <summary>What the sides said at the end: the need's under no offer.</summary>
    public List<(Guid? OfferId, bool Useful, bool Caused)> Said { get; } = [];

    public bool Completed { get; set; }

    public bool UsefulToTheNeed => Said.Any(one => one is { OfferId: null, Useful: true });

    public bool NeedHasSaid => Said.Any(one => one.OfferId is null);

    public bool CausedForTheNeed => Said.Any(one => one is { OfferId: null, Caused: true });

    public bool CausedForAProvider => Said.Any(one => one is { OfferId: not null, Caused: true });
}

/// <summary>An offer as its events tell it.</summary>
public sealed record OfferTold(Guid OrganizationId, JsonNode Content)
{
    public bool Open { get; init; } = true;

    public IEnumerable<string> Words(string field) => Content[field]?.AsArray().Select(word => word!.ToString()) ?? [];
}

/// <summary>All that the events tell, read plainly and in their order.</summary>
public sealed class Book
{
    public Dictionary<Guid, NeedTold> Needs { get; } = [];

    public Dictionary<Guid, IntroductionTold> Introductions { get; } = [];

    public Dictionary<Guid, CooperationTold> Cooperations { get; } = [];

    public Dictionary<Guid, OfferTold> Offers { get; } = [];

    public Dictionary<Guid, (string? Country, string? Type)> Organizations { get; } = [];

    /// <summary>Which centre covers which Party from and until when.</summary>
    public List<(Guid CentreId, string Party, DateOnly From, DateOnly? Until)> Coverage { get; } = [];

    public Dictionary<Guid, string> Centres { get; } = [];

    public int Rules { get; private set; }

    public static Book Of(IEnumerable<Happened> events)
    {
        var book = new Book();
        foreach (var happened in events) book.Take(happened);
        return book;
    }

    void Take(Happened happened)
    {
        switch (happened.Name.Split('_')[0])
        {
            case "need": TakeNeed(happened); break;
            case "introduction" or "terms": TakeIntroduction(happened); break;
            case "cooperation" or "completion": TakeCooperation(happened); break;
            case "offer": TakeOffer(happened); break;
            default: TakeOther(happened); break;
        }
    }

    void TakeNeed(Happened happened)
    {
        if (happened.Name == "need_drafted")
        {
            Needs[happened.Stream] = new NeedTold(happened);
            return;
        }
        var (need, at) = (Needs[happened.Stream], happened.At);
        switch (happened.Name)
        {
            case "need_submitted":
                need.Submitted = at;
                need.Stands("submitted", at);
                need.Begins(Ledger.Endorsement, need.NeedId, at);
                break;
            case "need_returned":
                need.Ends(Ledger.Endorsement, need.NeedId, at, done: true);
                need.Stands("returned", at);
                break;
            case "need_endorsed" when need.State == "submitted":
            case "need_opened":
                need.Ends(Ledger.Endorsement, need.NeedId, at, done: true);
                need.Opened = at;
                need.Submitted ??= at;
                need.Stands("open", at);
                need.Begins(Ledger.FirstIntroduction, need.NeedId, at);
                break;
            case "need_met":
                need.Ends(Ledger.FirstIntroduction, need.NeedId, at, done: false);
                need.Stands("agreed", at);
                break;
            case "need_completed" or "need_answered" or "need_referred" or "need_declined" or "need_withdrawn" or "need_expired":
                need.Stands(happened.Name["need_".Length..], at);
                need.EndsAll(at);
                break;
            default:
                break;
        }
    }

    void TakeIntroduction(Happened happened)
    {
        if (happened.Name == "introduction_proposed")
        {
            var proposed = Introductions[happened.Stream] = new IntroductionTold(happened);
            var introduced = Needs[proposed.NeedId];
            introduced.Introduced ??= happened.At;
            introduced.Ends(Ledger.FirstIntroduction, introduced.NeedId, happened.At, done: true);
            introduced.Begins(Ledger.Answer, happened.Stream, happened.At);
            return;
        }
        var (introduction, need, at) = (Introductions[happened.Stream], Needs[Introductions[happened.Stream].NeedId], happened.At);
        switch (happened.Name)
        {
            case "introduction_accepted": Say(introduction, happened.IdIfAny("offerId"), true); break;
            case "introduction_declined": Say(introduction, happened.IdIfAny("offerId"), false); break;
            case "terms_accepted":
                Say(introduction, null, true);
                Say(introduction, happened.Id("offerId"), true);
                break;
            case "introduction_lapsed" or "introduction_agreed":
                introduction.Over = true;
                need.Ends(introduction.BothSaidYes ? Ledger.Agreement : Ledger.Answer, happened.Stream, at, done: happened.Name == "introduction_agreed");
                return;
            default: return;
        }
        if (introduction.Over || introduction.BothSaidYes) return;
        introduction.Over = introduction.NeedSaid == false || (introduction.OffersSaid.Count == introduction.Offers.Count && introduction.OffersSaid.Values.All(said => !said));
        introduction.BothSaidYes = introduction.NeedSaid == true && introduction.OffersSaid.ContainsValue(true);
        if (introduction.Over || introduction.BothSaidYes) need.Ends(Ledger.Answer, happened.Stream, at, done: true);
        if (introduction.BothSaidYes) need.Begins(Ledger.Agreement, happened.Stream, at);
    }

    static void Say(IntroductionTold introduction, Guid? offerId, bool yes)
    {
        if (offerId is { } offer) introduction.OffersSaid[offer] = yes;
        else introduction.NeedSaid = yes;
    }

    void TakeCooperation(Happened happened)
    {
        switch (happened.Name)
        {
            case "cooperation_agreed": Cooperations[happened.Stream] = new CooperationTold(happened); break;
            case "cooperation_completed": Cooperations[happened.Stream].Completed = true; break;
            case "completion_said":
                Cooperations[happened.Stream].Said.Add((happened.IdIfAny("offerId"), happened.IsTrue("useful"), happened.IsTrue("causedByPlatform")));
                break;
            default: break;
        }
    }

    void TakeOffer(Happened happened)
    {
        if (happened.Name == "offer_registered") Offers[happened.Stream] = new OfferTold(happened.Id("organizationId"), happened.Data["content"]!);
        else if (happened.Name is "offer_paused" or "offer_withdrawn" or "offer_expired") Offers[happened.Stream] = Offers[happened.Stream] with { Open = false };
        else if (happened.Name is "offer_resumed") Offers[happened.Stream] = Offers[happened.Stream] with { Open = true };
    }

    void TakeOther(Happened happened)
    {
        switch (happened.Name)
        {
            case "organization_registered":
                Organizations[happened.Stream] = (happened.TextIfAny("country"), happened.TextIfAny("organizationType"));
                break;
            case "centre_entered": Centres[happened.Stream] = happened.Text("code"); break;
            case "coverage_began": Coverage.Add((happened.Stream, happened.Text("party"), DateOnly.Parse(happened.Text("from")), null)); break;
            case "rules_adopted": Rules = happened.Data["rules"]!["number"]!.GetValue<int>(); break;
            default: break;
        }
    }
}
