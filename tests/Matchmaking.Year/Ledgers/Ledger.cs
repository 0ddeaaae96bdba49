namespace Matchmaking.Year;

/// <summary>
/// What has to happen by the product's own words, written down as the year is lived and apart from the service: which step began and
/// ended when, whose reminder fell on which morning, and when help had to be asked for.
/// </summary>
public sealed class Ledger(DateOnly firstDay)
{
    public const string Endorsement = "endorsement", FirstIntroduction = "first-introduction", Answer = "answer", Agreement = "agreement", OffersAsked = "offers-asked";

    readonly List<OwedClock> all = [];
    readonly Dictionary<(string, Guid), OwedClock> running = [];
    readonly HashSet<Guid> urgent = [];
    readonly Dictionary<Guid, Expiry> expiries = [];
    readonly Dictionary<Guid, string> names = [];
    readonly List<(Guid OfferId, int Day)> offersReminded = [];

    public int Today { get; private set; }

    public IReadOnlyList<OwedClock> All => all;

    /// <summary>The offers whose institutions were to be reminded, and the mornings.</summary>
    public IReadOnlyList<(Guid OfferId, int Day)> OffersReminded => offersReminded;

    public DateOnly DateOf(int day) => firstDay.AddDays(day);

    /// <summary>How a need is named and where it is found when something is told of it.</summary>
    public void Named(Guid needId, string name) => names[needId] = name;

    public string NameOf(Guid needId) => names.GetValueOrDefault(needId, $"need {needId}");

    /// <summary>A day begins: every clock is a day further.</summary>
    public void Dawns(int day)
    {
        Today = day;
        foreach (var clock in running.Values.ToArray()) clock.Dawns(day);
        Forget();
        foreach (var (subject, expiry) in expiries.ToArray()) Dawns(subject, expiry);
    }

    void Dawns(Guid subject, Expiry expiry)
    {
        if (expiry.Reminds == Today) offersReminded.Add((subject, Today));
        if (Today < expiry.Ends) return;
        expiries.Remove(subject);
        if (!expiry.Happens()) return;
        foreach (var clock in all.Where(clock => clock.NeedId == subject)) clock.WhatRangThisMorningMayBeLeftOut(Today);
        NeedEnded(subject);
    }

    /// <summary>Somebody stands by an offer: twelve months, and a word thirty days before they are over.</summary>
    public void OfferStands(Guid offerId, Action ends)
    {
        var days = Months(12, Today);
        expiries[offerId] = new Expiry(offerId, Today + days - 30, Today + days, () =>
        {
            ends();
            return false;
        });
    }

    /// <summary>Three months after the end both sides are asked what is left; the second time lies beyond the year.</summary>
    public void CooperationEnded(Guid cooperationId, Action asked) => expiries[cooperationId] = new Expiry(cooperationId, null, Today + Months(3, Today), () =>
    {
        asked();
        return false;
    });

    public bool Stands(Guid offerId) => expiries.ContainsKey(offerId);

    public void OfferEnded(Guid offerId) => expiries.Remove(offerId);

    /// <summary>A need has a last day; it expires on the morning after it, if it is open then.</summary>
    public void NeedExpires(Guid needId, DateOnly lastDay, Func<bool> happens)
    {
        var ends = lastDay.DayNumber - firstDay.DayNumber + 1;
        if (ends > Today) expiries[needId] = new Expiry(needId, null, ends, happens);
    }

    public bool Runs(string step, Guid subject) => running.ContainsKey((step, subject));

    /// <summary>How many days a running step may take.</summary>
    public int Allowed(string step, Guid subject) => running[(step, subject)].Allowed;

    public bool IsUrgent(Guid needId) => urgent.Contains(needId);

    public void NeedSubmitted(Guid needId) => Begin(Endorsement, needId, needId, Days(14));

    public void NeedReturned(Guid needId) => End(Endorsement, needId);

    public void NeedOpened(Guid needId)
    {
        End(Endorsement, needId);
        Begin(FirstIntroduction, needId, needId, Days(14));
    }

    public void UrgencyConfirmed(Guid needId)
    {
        urgent.Add(needId);
        if (running.TryGetValue((FirstIntroduction, needId), out var clock)) clock.Within(7);
    }

    public void ClarificationAsked(Guid needId)
    {
        if (running.TryGetValue((FirstIntroduction, needId), out var clock)) clock.StandStill();
    }

    public void Clarified(Guid needId)
    {
        if (running.TryGetValue((FirstIntroduction, needId), out var clock)) clock.RunOn();
    }

    public void CentreAskedForOffers(Guid needId, Guid askingId) => Begin(OffersAsked, askingId, needId, IsUrgent(needId) ? Days(7) : Days(14));

    public void CentreAnswered(Guid askingId) => End(OffersAsked, askingId);

    public void Introduced(Guid needId, Guid introductionId, Action lapses)
    {
        End(FirstIntroduction, needId);
        Begin(Answer, introductionId, needId, AnswerTime(needId), lapses);
    }

    /// <summary>Terms, or a no to them, ask the other side: the time to answer begins anew.</summary>
    public void AskedAnew(Guid needId, Guid introductionId, Action lapses)
    {
        End(Answer, introductionId);
        Begin(Answer, introductionId, needId, AnswerTime(needId), lapses);
    }

    public void BothAccepted(Guid needId, Guid introductionId, Action lapses)
    {
        End(Answer, introductionId);
        Begin(Agreement, introductionId, needId, AgreementTime(needId, Today), lapses);
    }

    /// <summary>Both sides want more time: another period begins where the first would have ended, and the clock starts anew.</summary>
    public void Extended(Guid needId, Guid introductionId, Action lapses)
    {
        var clock = running[(Agreement, introductionId)];
        var due = clock.Begun + clock.Allowed;
        End(Agreement, introductionId);
        Begin(Agreement, introductionId, needId, due - Today + AgreementTime(needId, due), lapses);
    }

    public void IntroductionEnded(Guid introductionId)
    {
        End(Answer, introductionId);
        End(Agreement, introductionId);
    }

    /// <summary>The need has ended, whichever way: nobody owes it anything any more.</summary>
    public void NeedEnded(Guid needId)
    {
        foreach (var clock in running.Values.Where(clock => clock.NeedId == needId).ToArray()) clock.StopsMattering(Today);
        Forget();
    }

    int AnswerTime(Guid needId) => IsUrgent(needId) ? Days(14) : Months(1, Today);

    int AgreementTime(Guid needId, int from) => Months(IsUrgent(needId) ? 1 : 2, from);

    static int Days(int days) => days;

    /// <summary>Calendar months from a day, in days.</summary>
    int Months(int months, int from) => DateOf(from).AddMonths(months).DayNumber - DateOf(from).DayNumber;

    void Begin(string step, Guid subject, Guid needId, int allowed, Action? lapses = null)
    {
        var clock = new OwedClock(step, subject, needId, Today, allowed, endsByItself: lapses is not null) { WhenLapsed = lapses };
        all.Add(clock);
        running[(step, subject)] = clock;
    }

    void End(string step, Guid subject)
    {
        if (running.Remove((step, subject), out var clock)) clock.Ends(Today);
    }

    void Forget()
    {
        foreach (var over in running.Where(one => one.Value.Ended is not null).Select(one => one.Key).ToArray()) running.Remove(over);
    }
}
