using System.Text.Json.Nodes;

namespace Matchmaking.Year;

/// <summary>An introduction as its sides live it: answers, terms of their own, more time, an agreement, or silence until it lapses.</summary>
public sealed class IntroductionLife(NeedLife need, BrokerLife broker, Guid introductionId, Guid[] offerIds)
{
    readonly World world = need.World;
    readonly Chance chance = need.Chance;
    readonly Dictionary<Guid, bool> offersSaid = [];
    bool? needSaid;
    bool over;
    bool bothAccepted;
    bool needWantsTime;

    /// <summary>Terms that the institution proposed and that wait for the need's side.</summary>
    bool termsWait;

    public void Begin()
    {
        world.Ledger.Introduced(need.NeedId, introductionId, Lapses);
        if (Takes(Ledger.Answer) is { } days) world.In(days, NeedAnswers);
        foreach (var offerId in offerIds)
            if (Takes(Ledger.Answer) is { } until) world.In(until, () => InstitutionAnswers(offerId));
        if (chance.Percent(4)) world.In(chance.From(3, 40), () => need.Withdraw(from: "open"));
    }

    int? Takes(string step) => chance.TakesUnlessNever(world.Ledger.Allowed(step, introductionId), percentNever: 4);

    /// <summary>Nobody answers for the sake of a need that has ended.</summary>
    bool IsIdle => !over && !need.IsOpen;

    string Address => $"/api/introductions/{introductionId}";

    void Lapses()
    {
        over = true;
        world.Deeds.Count("introduction_lapsed");
        broker.LooksAgain();
    }

    async Task NeedAnswers()
    {
        if (needSaid is not null || IsIdle) return;
        if (over) await IsTooLate(need.Author);
        else if (termsWait) await NeedAnswersTerms();
        else if (chance.Percent(90)) await NeedSays(true);
        else await NeedSays(false);
    }

    async Task NeedSays(bool yes)
    {
        await Say(need.Author, yes, null);
        needSaid = yes;
        await Weigh();
    }

    async Task InstitutionAnswers(Guid offerId)
    {
        var voice = await need.Market.VoiceOf(offerId);
        if (offersSaid.ContainsKey(offerId) || termsWait || IsIdle) return;
        if (over) await IsTooLate(voice);
        else if (offerIds.Length == 1 && !bothAccepted && chance.Percent(12)) await Propose(voice, offerId);
        else await InstitutionSays(voice, offerId, chance.Percent(82));
    }

    async Task InstitutionSays(Someone voice, Guid offerId, bool yes)
    {
        await Say(voice, yes, offerId);
        offersSaid[offerId] = yes;
        await Weigh();
    }

    async Task Say(Someone side, bool yes, Guid? offerId)
    {
        if (yes) await side.Does($"{Address}/acceptance", new { offerId });
        else await side.Does($"{Address}/decline", new { offerId, reason = "Not in this year." });
        world.Deeds.Count(yes ? "introduction_accepted" : "introduction_declined");
    }

    /// <summary>The institution says neither yes nor no, but what it could do instead.</summary>
    async Task Propose(Someone voice, Guid offerId)
    {
        await voice.Does($"{Address}/terms", new { offerId, what = "Two weeks online in place of a stay.", cost = "Each side bears its own." });
        world.Deeds.Count("terms_proposed");
        AskedAnew();
        termsWait = true;
        if (Takes(Ledger.Answer) is { } days) world.In(days, NeedAnswers);
    }

    async Task NeedAnswersTerms()
    {
        var offerId = offerIds[0];
        var yes = chance.Percent(70);
        if (yes) await need.Author.Does($"{Address}/terms/acceptance", new { offerId });
        else await need.Author.Does($"{Address}/terms/decline", new { offerId, reason = "It has to be on the spot." });
        world.Deeds.Count(yes ? "terms_accepted" : "terms_declined");
        termsWait = false;
        if (yes)
        {
            (needSaid, offersSaid[offerId]) = (true, true);
            await Weigh();
            return;
        }
        AskedAnew();
        world.In(chance.From(1, 20), async () =>
        {
            if (!over && !IsIdle && !offersSaid.ContainsKey(offerId)) await InstitutionSays(await need.Market.VoiceOf(offerId), offerId, chance.Percent(60));
        });
        world.In(chance.From(1, 20), async () =>
        {
            if (!over && !IsIdle && needSaid is null) await NeedSays(true);
        });
    }

    void AskedAnew()
    {
        if (!bothAccepted && !over) world.Ledger.AskedAnew(need.NeedId, introductionId, Lapses);
    }

    /// <summary>What the answers so far come to.</summary>
    Task Weigh()
    {
        if (needSaid == false || (offersSaid.Count == offerIds.Length && offersSaid.Values.All(said => !said)))
        {
            over = true;
            world.Ledger.IntroductionEnded(introductionId);
            broker.LooksAgain();
        }
        else if (!bothAccepted && needSaid == true && offersSaid.ContainsValue(true))
        {
            bothAccepted = true;
            world.Ledger.BothAccepted(need.NeedId, introductionId, Lapses);
            if (chance.Percent(12)) world.In(chance.From(10, 50), NeedWantsTime);
            if (Takes(Ledger.Agreement) is { } days) world.In(days, Agree);
        }
        return Task.CompletedTask;
    }

    async Task NeedWantsTime()
    {
        if (over || !need.IsOpen) return;
        await need.Author.Does($"{Address}/extension", new { reason = "The ministry has not signed yet." });
        world.Deeds.Count("introduction_extension_asked");
        needWantsTime = true;
        if (chance.Percent(80)) world.In(chance.From(1, 9), InstitutionWantsTime);
    }

    async Task InstitutionWantsTime()
    {
        if (over || !needWantsTime || !need.IsOpen) return;
        var offerId = offerIds.First(id => offersSaid.GetValueOrDefault(id));
        await (await need.Market.VoiceOf(offerId)).Does($"{Address}/extension", new { offerId, reason = "Neither has our board." });
        world.Deeds.Count("introduction_extension_asked");
        world.Deeds.Count("introduction_extended");
        needWantsTime = false;
        world.Ledger.Extended(need.NeedId, introductionId, Lapses);
    }

    async Task Agree()
    {
        var who = await world.People.Broker(need.Party);
        if (IsIdle) return;
        var opening = new { title = "A cooperation of a made-up year", funders = Funders() };
        var (status, answer) = await who.Tries($"{Address}/cooperation", opening);
        if (over) Refused(status, answer, who);
        else if (status == 409 && answer.ToJsonString().Contains("no free slot", StringComparison.Ordinal)) world.In(chance.From(7, 14), Agree);
        else if (status != 201) world.Deeds.Unexpect($"opening a cooperation of {introductionId} was answered {status}: {answer.ToJsonString()}");
        else Agreed(answer["cooperationId"]!.GetValue<Guid>());
    }

    void Agreed(Guid cooperationId)
    {
        foreach (var happened in (string[])["cooperation_agreed", "introduction_agreed", "need_met"]) world.Deeds.Count(happened);
        over = true;
        need.State = "agreed";
        world.Ledger.IntroductionEnded(introductionId);
        new CooperationLife(need, cooperationId, [.. offerIds.Where(offerId => offersSaid.GetValueOrDefault(offerId))]).Begin();
    }

    Guid[] Funders() => chance.Percent(20) ? [chance.One(need.Market.Institutions).OrganizationId] : [];

    /// <summary>What comes after it ended is refused.</summary>
    async Task IsTooLate(Someone side)
    {
        var (status, answer) = await side.Tries($"{Address}/acceptance");
        Refused(status, answer, side);
    }

    void Refused(int status, JsonNode answer, Someone side)
    {
        if (status != 409) world.Deeds.Unexpect($"what {side.Name} did on {introductionId}, which was over, was answered {status}: {answer.ToJsonString()}");
    }
}
