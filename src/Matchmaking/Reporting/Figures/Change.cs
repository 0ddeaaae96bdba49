using Matchmaking.Needs;

namespace Matchmaking.Reporting;

/// <summary>What happened between two moments, beside the time of the same length before.</summary>
/// <param name="What">What is counted: needs-submitted, needs-opened, introductions, cooperations, completed, offers.</param>
public sealed record Change(string Records, string What, int Count, int Before)
{
    public static IReadOnlyList<Change> Between(CaseBook book, RecordKinds kinds, FigureMoment moment)
    {
        var (since, asOf) = (moment.Since, moment.AsOf);
        var before = since - (asOf - since);
        var told = Told(book, kinds).ToLookup(one => (one.Records, one.What), one => one.At);
        return
        [
            .. RecordsOf(book, kinds).SelectMany(records => Words.Select(what => new Change(
                records, what, told[(records, what)].Count(at => since <= at && at <= asOf), told[(records, what)].Count(at => before <= at && at < since)))),
        ];
    }

    static readonly string[] Words = ["needs-submitted", "needs-opened", "introductions", "cooperations", "completed", "offers"];

    static IEnumerable<string> RecordsOf(CaseBook book, RecordKinds kinds) => book.Needs.Select(kinds.Of).Concat(book.Offers.Select(kinds.Of)).Distinct().Order();

    static IEnumerable<(string Records, string What, DateTimeOffset At)> Told(CaseBook book, RecordKinds kinds)
    {
        foreach (var found in book.Needs)
        {
            if (found.FirstAt(NeedState.Submitted) is { } submitted) yield return (kinds.Of(found), "needs-submitted", submitted);
            if (found.FirstAt(NeedState.Open) is { } opened) yield return (kinds.Of(found), "needs-opened", opened);
            if (found.FirstAt(NeedState.Completed) is { } completed) yield return (kinds.Of(found), "completed", completed);
        }
        foreach (var introduction in book.Introductions) yield return (kinds.Of(book.Need(introduction.NeedId)!), "introductions", introduction.ProposedAt);
        foreach (var cooperation in book.Cooperations) yield return (kinds.Of(book.Need(cooperation.NeedId)!), "cooperations", cooperation.AgreedAt);
        foreach (var offer in book.Offers) yield return (kinds.Of(offer), "offers", offer.BegunAt);
    }
}
