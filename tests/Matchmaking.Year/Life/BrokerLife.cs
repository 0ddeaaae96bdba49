namespace Matchmaking.Year;

/// <summary>An open need as its broker works on it, until somebody is introduced or it ends otherwise.</summary>
public sealed class BrokerLife(NeedLife need)
{
    readonly World world = need.World;
    readonly Chance chance = need.Chance;
    int searched;
    bool unclear;

    public void Begin()
    {
        if (chance.Percent(70)) world.In(chance.From(1, 4), Lead);
        if (need.IsUrgent) world.In(chance.From(1, 8), ConfirmUrgency);
        if (!need.InformationOnly && chance.Percent(20)) world.In(chance.From(1, 12), Ask);
        if (!need.InformationOnly && chance.Percent(8)) world.In(chance.From(1, 12), AskAnotherCentre);
        if (chance.TakesUnlessNever(14, percentNever: 4) is { } days) world.In(days, Act);
    }

    Task<Someone> Broker => world.People.Broker(need.Party);

    async Task Lead()
    {
        if (!need.IsOpen) return;
        await (await Broker).Does($"/api/needs/{need.NeedId}/lead");
        world.Deeds.Count("need_lead_taken");
    }

    async Task ConfirmUrgency()
    {
        if (!need.IsOpen) return;
        await (await Broker).Does($"/api/needs/{need.NeedId}/urgency", new { reason = "The season for it begins soon." });
        world.Deeds.Count("need_urgency_confirmed");
        world.Ledger.UrgencyConfirmed(need.NeedId);
    }

    async Task Ask()
    {
        if (!need.IsOpen || !world.Ledger.Runs(Ledger.FirstIntroduction, need.NeedId)) return;
        await (await Broker).Does($"/api/needs/{need.NeedId}/question", new { question = "Who would be trained, and where?" });
        world.Deeds.Count("need_clarification_asked");
        world.Ledger.ClarificationAsked(need.NeedId);
        unclear = true;
        world.In(chance.From(2, 25), Clarify);
    }

    async Task Clarify()
    {
        unclear = false;
        if (need.State is not ("open" or "agreed")) return;
        await need.Author.Does($"/api/needs/{need.NeedId}/clarification", new { answer = "Forty people of the provincial office." });
        world.Deeds.Count("need_clarified");
        world.Ledger.Clarified(need.NeedId);
    }

    async Task AskAnotherCentre()
    {
        if (!need.IsOpen) return;
        var others = world.Lists.Centres.Where(centre => !centre.Covers.Contains(need.Party)).ToArray();
        var centre = chance.One(others).Code;
        await world.People.Officer(centre);
        var answer = await (await Broker).Does(
            $"/api/needs/{need.NeedId}/askings", new { @for = "offers", centre, question = "Do you know somebody in your region?" });
        world.Deeds.Count("need_centre_asked");
        var askingId = answer["askings"]!.AsArray()[^1]!["askingId"]!.GetValue<Guid>();
        world.Ledger.CentreAskedForOffers(need.NeedId, askingId);
        if (chance.TakesUnlessNever(14, percentNever: 5) is { } days) world.In(days, () => AnswerFor(centre, askingId));
    }

    async Task AnswerFor(string centre, Guid askingId)
    {
        if (need.State is not ("open" or "agreed")) return;
        await (await world.People.Officer(centre)).Does($"/api/needs/{need.NeedId}/askings/{askingId}/decline", new { reason = "We know nobody." });
        world.Deeds.Count("need_centre_answered");
        world.Ledger.CentreAnswered(askingId);
    }

    /// <summary>A broker who waits for an answer mostly waits on.</summary>
    async Task Act()
    {
        if (!need.IsOpen) return;
        if (unclear && chance.Percent(75)) world.In(5, Act);
        else if (need.InformationOnly) await Answer();
        else await (chance.Below(100) switch
        {
            < 80 => Introduce(),
            < 85 => Answer(),
            < 89 => Refer(),
            < 93 => Decline(),
            < 97 => need.Withdraw(from: "open"),
            _ => Task.CompletedTask,
        });
    }

    async Task Answer()
    {
        await (await Broker).Does($"/api/needs/{need.NeedId}/answer", new { resources = "A manual of the made-up network, https://example.org/manual" });
        world.Deeds.Count("need_answered");
        need.Ends("answered");
    }

    async Task Refer()
    {
        await (await Broker).Does($"/api/needs/{need.NeedId}/referral", new { service = "A made-up climate technology service", reference = $"R-{chance.From(1000, 9999)}" });
        world.Deeds.Count("need_referred");
        need.Ends("referred");
    }

    async Task Decline()
    {
        await (await Broker).Does($"/api/needs/{need.NeedId}/decline", new { reason = "It asks for money alone." });
        world.Deeds.Count("need_declined");
        need.Ends("declined");
    }

    /// <summary>The broker takes who stands on top, now and then somebody below; where nobody stands, the broker looks again.</summary>
    public async Task Introduce()
    {
        if (!need.IsOpen) return;
        var broker = await Broker;
        var list = (await broker.Reads($"/api/needs/{need.NeedId}/shortlist?take=20"))["candidates"]!.AsArray().Select(row => row!["offerId"]!.GetValue<Guid>()).ToArray();
        if (list is [])
        {
            if (++searched < 4) world.In(chance.From(7, 30), Introduce);
            return;
        }
        var first = Chosen(list.Length);
        var second = chance.Percent(15) ? list.FirstOrDefault(offer => need.Market.Of(offer) != need.Market.Of(list[first])) : Guid.Empty;
        Guid[] offerIds = second == Guid.Empty ? [list[first]] : [list[first], second];
        var further = first >= 5 && chance.Percent(80) ? chance.One(FurtherDown) : null;
        var introductionId = await broker.Begins(
            "/api/introductions", new { needId = need.NeedId, offerIds, message = "You should talk.", furtherDown = further }, "introductionId");
        world.Deeds.Count("introduction_proposed");
        new IntroductionLife(need, this, introductionId, offerIds).Begin();
    }

    /// <summary>After a no or a silence the broker mostly looks for somebody else.</summary>
    public void LooksAgain()
    {
        if (chance.Percent(65)) world.In(chance.From(2, 25), Introduce);
    }

    int Chosen(int candidates)
    {
        var below = chance.Below(100);
        var last = below < 70 ? 0 : below < 90 ? 4 : 19;
        return chance.From(0, Math.Min(last, candidates - 1));
    }

    static readonly string[] FurtherDown = ["asked-for", "known-partner", "closer-by", "no-answer-above", "spread-among-providers", "other"];
}
