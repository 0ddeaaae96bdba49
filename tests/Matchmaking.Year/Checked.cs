using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Matchmaking.Year;

/// <summary>What was compared, how much of it, and where the service says otherwise than it should.</summary>
public sealed record Checked(string What, int Compared, IReadOnlyList<string> Differences)
{
    /// <summary>The same, with at most so many of the differences.</summary>
    public IEnumerable<string> First(int count) => Differences.Count <= count ? Differences : Differences.Take(count).Append($"… and {Differences.Count - count} more");
}

/// <summary>Compares the ledger with what the service did and the figures with those counted apart.</summary>
public sealed class Checks(Ledger ledger, Deeds deeds, IReadOnlyList<Happened> events, DateTimeOffset dayZero, Guid helper)
{
    /// <summary>Every late step was asked about once a week, with the right days and of the right person, and no other.</summary>
    public Checked Escalations()
    {
        var asked = events.Where(one => one.Name == "help_asked").ToLookup(one => (one.Text("step"), one.Id("subjectId")));
        var expected = ledger.All.GroupBy(clock => (clock.Step, clock.Subject)).ToDictionary(group => group.Key, group => group.ToArray());
        var differences = expected.SelectMany(one => Differences(one.Value, [.. asked[one.Key]]))
            .Concat(asked.Where(one => !expected.ContainsKey(one.Key)).SelectMany(one => one).Select(one => $"{Where(one)}: help was asked for a step of which the ledger knows nothing"));
        return new Checked("requests for help with late steps, by step, week, day and person", ledger.All.Sum(clock => clock.Asks.Count), [.. differences]);
    }

    IEnumerable<string> Differences(OwedClock[] clocks, Happened[] asked)
    {
        var left = asked.Select(Told).ToList();
        foreach (var clock in clocks)
            foreach (var ask in clock.Asks)
                if (!left.Remove((ask.Day, ask.Week, ask.Begun, ask.Due)) && !ask.Free)
                    yield return $"{ledger.NameOf(clock.NeedId)}: {clock.Step} begun on day {ask.Begun} and due on day {ask.Due}: no help was asked on day {ask.Day} for week {ask.Week}";
        foreach (var (day, week, begun, due) in left)
            yield return $"{ledger.NameOf(clocks[0].NeedId)}: help was asked on day {day} for week {week} of {clocks[0].Step} begun on day {begun} and due on day {due}, which was not owed";
        foreach (var one in asked.Where(one => one.Rows("asked").Select(person => person.GetValue<Guid>()).ToArray() is not [var only] || only != helper))
            yield return $"{Where(one)}: not the coordinator alone was asked";
    }

    (int Day, int Week, int Begun, int Due) Told(Happened asked) => (DayOf(asked.At), asked.Number("period"), DayOf(asked.Moment("startedAt")), DayOf(asked.Moment("dueAt")));

    /// <summary>Whoever owed a step was reminded on the right morning, once, and nobody of a step that was done.</summary>
    public Checked Reminders(IEnumerable<JsonNode> notices)
    {
        var reminded = notices.Where(notice => notice["step"]!.ToString() != "offer-expiry")
            .Select(notice => (Step: notice["step"]!.ToString(), Subject: SubjectOf(notice), Day: DayOf(notice["at"]!.GetValue<DateTimeOffset>()))).ToHashSet();
        // A notice about a question to another centre names the need and not the question.
        var expected = ledger.All.Where(clock => clock.Reminded is not null)
            .Select(clock => (Clock: clock, Key: (clock.Step, Subject: clock.Step == Ledger.OffersAsked ? clock.NeedId : clock.Subject, Day: clock.Reminded!.Value))).ToArray();
        var missing = expected.Where(one => !one.Clock.ReminderIsFree).Where(one => !Told(one.Clock, one.Key).Any(reminded.Contains)).ToArray();
        var owed = expected.SelectMany(one => Told(one.Clock, one.Key)).ToHashSet();
        return new Checked("reminders, by step and day", expected.Length,
        [
            .. missing.Select(one => $"{ledger.NameOf(one.Clock.NeedId)}: nobody was reminded of {one.Key.Step} on day {one.Key.Day}"),
            .. reminded.Where(one => !owed.Contains(one)).Select(one => $"{one.Subject}: somebody was reminded of {one.Step} on day {one.Day}, when it was not owed or not yet due for a word"),
        ]);
    }

    /// <summary>The morning on which it had to be, and where it was due sooner all at once the day before.</summary>
    static IEnumerable<(string, Guid, int)> Told(OwedClock clock, (string Step, Guid Subject, int Day) key) =>
        clock.WasHastened ? [key, key with { Day = key.Day - 1 }] : [key];

    static Guid SubjectOf(JsonNode notice) => (notice["introductionId"] ?? notice["needId"])!.GetValue<Guid>();

    public Checked OfferReminders(IEnumerable<JsonNode> notices)
    {
        var reminded = notices.Where(notice => notice["step"]!.ToString() == "offer-expiry")
            .Select(notice => (notice["offerId"]!.GetValue<Guid>(), DayOf(notice["at"]!.GetValue<DateTimeOffset>()))).ToHashSet();
        var expected = ledger.OffersReminded.ToHashSet();
        return new Checked("words to institutions before an offer expires, by offer and day", expected.Count,
        [
            .. expected.Except(reminded).Select(one => $"offer {one.Item1}: its institution was not told on day {one.Item2}"),
            .. reminded.Except(expected).Select(one => $"offer {one.Item1}: its institution was told on day {one.Item2} for no reason"),
        ]);
    }

    /// <summary>Every deed left its events, lapses and expiries came by themselves, and nothing else happened.</summary>
    public Checked Events()
    {
        string[] rooms = ["need_", "offer_", "introduction_", "terms_", "cooperation_", "completion_", "milestone_", "follow_up_"];
        var happened = events.Where(one => rooms.Any(room => one.Name.StartsWith(room, StringComparison.Ordinal))).CountBy(one => one.Name).ToDictionary();
        return new Checked("events of needs, offers, introductions and cooperations, by kind", deeds.Counted.Values.Sum(),
        [
            .. deeds.Counted.Keys.Union(happened.Keys).Where(name => deeds.Counted.GetValueOrDefault(name) != happened.GetValueOrDefault(name))
                .Select(name => $"{name}: {deeds.Counted.GetValueOrDefault(name)} deeds, {happened.GetValueOrDefault(name)} events"),
            .. deeds.Unexpected,
        ]);
    }

    /// <summary>What the service shows as owed and late this evening.</summary>
    public Checked LateNow(IEnumerable<JsonNode> shown)
    {
        var expected = ledger.All.Where(clock => clock.IsOwed).Select(clock => (Clock: clock, Key: Key(clock))).ToArray();
        var told = shown.Select(one => $"{one["step"]} {one["needId"]} {one["introductionId"]} late {one["weeks"]} weeks").ToArray();
        return new Checked("steps owed on the last evening, with the weeks of lateness",
            expected.Length,
            [.. Missing(expected.Select(one => one.Key), told).Select(key => $"not shown: {key}"), .. Missing(told, expected.Select(one => one.Key)).Select(key => $"shown and not owed: {key}")]);
    }

    string Key(OwedClock clock) =>
        $"{clock.Step} {clock.NeedId} {(clock.Step is Ledger.Answer or Ledger.Agreement ? clock.Subject : null)} late {(clock.IsLate ? clock.WeeksLate : 0)} weeks";

    static IEnumerable<string> Missing(IEnumerable<string> those, IEnumerable<string> among)
    {
        var left = among.CountBy(one => one).ToDictionary();
        foreach (var one in those)
            if (left.GetValueOrDefault(one) is > 0 and var count) left[one] = count - 1;
            else yield return one;
    }

    int DayOf(DateTimeOffset moment) => (int)Math.Floor((moment - dayZero).TotalDays);

    string Where(Happened asked) => asked.IdIfAny("needId") is { } needId ? ledger.NameOf(needId) : asked.Text("subjectId");
}

/// <summary>Compares the rows of a figure, each as a whole.</summary>
public static class FigureCheck
{
    static readonly string[] Names = ["by", "value", "cohort", "months", "step", "of", "between", "year", "reason", "region"];

    public static Checked Of(string figure, IEnumerable<JsonObject> expected, IEnumerable<JsonObject> told)
    {
        var (here, there) = (expected.ToDictionary(KeyOf), told.ToDictionary(KeyOf));
        return new Checked($"rows of the figure {figure}", here.Count,
        [
            .. here.Where(one => !there.ContainsKey(one.Key)).Select(one => $"{figure}: {one.Key} is missing"),
            .. there.Where(one => !here.ContainsKey(one.Key)).Select(one => $"{figure}: {one.Key} should not be there"),
            .. here.Where(one => there.ContainsKey(one.Key)).SelectMany(one => Differences(figure, one.Key, one.Value, there[one.Key])),
        ]);
    }

    static IEnumerable<string> Differences(string figure, string key, JsonObject expected, JsonObject told) => expected.Select(column => column.Key).Union(told.Select(column => column.Key))
        .Where(column => Plain(expected[column]) != Plain(told[column]))
        .Select(column => $"{figure}: {key}: {column} is {Plain(told[column])}, counted apart {Plain(expected[column])}");

    static string KeyOf(JsonObject row) => string.Join(' ', Names.Where(row.ContainsKey).Select(name => $"{name}={Plain(row[name])}"));

    static string Plain(JsonNode? value) => value is null ? "nothing"
        : decimal.TryParse(value.ToJsonString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? (number / 1.000000000000m).ToString(CultureInfo.InvariantCulture)
        : value.GetValueKind() == JsonValueKind.String ? value.ToString() : value.ToJsonString();
}
