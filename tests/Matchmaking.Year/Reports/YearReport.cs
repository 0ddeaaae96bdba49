using System.Globalization;
using System.Text.Json.Nodes;

namespace Matchmaking.Year;

/// <summary>The report on a year, in the manner of a paper for a conference of the Parties.</summary>
public sealed class YearReport(World world, Book book, PlainFigures figures, IReadOnlyList<Checked> checks, Making making)
{
    static readonly (string Word, string Title)[] Steps =
    [
        (Ledger.Endorsement, "Endorsement by a focal point"), (Ledger.FirstIntroduction, "First introduction by a centre"), (Ledger.Answer, "Answer of both sides"),
        (Ledger.Agreement, "Agreement on a cooperation"), (Ledger.OffersAsked, "Answer of another centre"),
    ];

    static readonly string[] Regions = ["Africa", "Americas", "Asia", "Europe", "Oceania"];

    static readonly (string Word, string Title)[] Groups = [("ldc", "least developed countries"), ("sids", "small island developing States"), ("lldc", "landlocked developing countries")];

    readonly Paragraphs paper = new();
    readonly Dictionary<string, JsonObject[]> rows = PlainFigures.Names.ToDictionary(name => name, name => figures.Of(name).ToArray());

    public string Write()
    {
        Opening();
        Requests();
        Cooperation();
        Waiting();
        Timeliness();
        Providers();
        Outcomes();
        Unmet();
        Note();
        Method();
        Comparison();
        return paper.ToString();
    }

    void Opening() => paper
        .Title(
            $"Technical and scientific cooperation: matchmaking in {Year}",
            "**Simulated data.** Every Party, institution, person and figure below was made up by a program that lived this year at the service; nothing in it says anything about a real "
            + "Party, centre or institution. The names of countries serve to exercise regions and groups alone.",
            "*The designations employed and the presentation of material do not imply the expression of any opinion whatsoever concerning the legal status of any country, territory, "
            + "city or area or of its authorities, or concerning the delimitation of its frontiers or boundaries. Groupings are statistical.*")
        .Heading("I. Introduction")
        .Paragraph($"The present report covers the period from {Day(0)} to {Day(making.Plan.Days)}. It informs the Parties of the requests for technical and scientific cooperation that were "
            + "submitted, of what became of them, of how long each step took, and of what was late and how help was asked for.")
        .Paragraph("Figures are counted from the record of events of the service as of the last day of the period. Shares that rest on fewer than five cases are marked with an asterisk.");

    void Requests()
    {
        var needs = book.Needs.Values;
        var submitted = needs.Where(need => need.Submitted is not null).ToArray();
        var opened = needs.Where(need => need.Opened is not null).ToArray();
        paper.Heading("II. Requests submitted and endorsed")
            .Paragraph($"In the period {Parties(submitted.SelectMany(need => need.Parties).Distinct().Count())} submitted {Number(submitted.Length)} requests. Of these, {Number(opened.Length)} were endorsed by a focal point, or were "
                + $"requests for information that need no endorsement, and were opened; {Number(submitted.Count(need => need.State == "submitted"))} awaited endorsement on the last day, and {Number(submitted.Count(need => need.State == "returned"))} stood returned to their authors.")
            .Paragraph($"{Sentence("Of the requests opened", Groups.Select(group => $"{Number(Opened("group", group.Word))} came from {group.Title}"))} {Number(Opened("coverage", "without-centre"))} came from Parties that no support centre covers and were taken by the global coordination entity.")
            .Table("Table 1. Requests by region", ["Region", "Opened", "Introduced", "Cooperation agreed", "Completed", "Still open"], [.. Regions.Select(region => Requested(region, "region", region)),
                .. Groups.Select(group => Requested($"*{group.Title}*", "group", group.Word)), Requested("**All requests**", "all", "all")])
            .Paragraph("A request of Parties in two regions counts once in each, so that the regions add up to more than all requests.");
    }

    string[] Requested(string title, string by, string value)
    {
        var part = figures.In(by, value).Where(need => need.Opened is not null).ToArray();
        return [title, Number(part.Length), Number(part.Count(need => need.Introduced is not null)), Number(part.Count(need => need.Was("agreed", making.AsOf))),
            Number(part.Count(need => need.State == "completed")), Number(part.Count(need => need.State == "open"))];
    }

    int Opened(string by, string value) => figures.In(by, value).Count(need => need.Opened is not null);

    void Cooperation()
    {
        var introductions = book.Introductions.Values;
        var seen = rows["match-rates"].Where(row => Is(row, "by", "all") && Is(row, "months", "6") && Int(row, "observed") > 0).ToArray();
        paper.Heading("III. From request to cooperation")
            .Paragraph($"Support centres and the global coordination entity made {Number(introductions.Count)} introductions, of {Number(introductions.Sum(one => one.Offers.Count))} offers. In {Number(introductions.Count(one => one.BothSaidYes))} of them both sides "
                + $"accepted, and {Number(book.Cooperations.Count)} cooperations were agreed; {Number(world.Deeds.Counted.GetValueOrDefault("introduction_lapsed"))} introductions lapsed because an answer or an agreement did not come in time.")
            .Paragraph($"Institutions answered with terms of their own {Number(world.Deeds.Counted.GetValueOrDefault("terms_proposed"))} times; {Number(world.Deeds.Counted.GetValueOrDefault("terms_accepted"))} such proposals were accepted. "
                + $"Both sides together asked for more time to agree {Number(world.Deeds.Counted.GetValueOrDefault("introduction_extended"))} times.");
        if (seen is [])
            paper.Paragraph("No request had been open for six months on the last day, so that no match rate can be given.");
        else
            paper.Table("Table 2. What had become of requests six months after each was opened, by the quarter of opening", ["Opened in", "Requests", "Observed", "Introduced", "Matched", "Match rate", "Still waiting"],
                [.. seen.Select(row => (string[])[$"{row["cohort"]}", Number(Int(row, "opened")), Number(Int(row, "observed")), Number(Int(row, "introduced")), Number(Int(row, "matched")), Rate(row, "matchedPerMille"), Number(Int(row, "waiting"))])])
                .Paragraph("A request is observed when six months have passed since it was opened; requests of the second half of the year will be reported upon at the next meeting.");
    }

    void Waiting()
    {
        var all = rows["waiting-times"].Where(row => Is(row, "by", "all")).ToDictionary(row => $"{row["step"]}");
        paper.Heading("IV. Waiting times")
            .Paragraph("Waiting times are estimated so that those who still wait, and those whose wait was cut short because the request ended, count for as long as they waited (product-limit estimate). "
                + "A median of ten days means that after ten days half of those who waited had what they waited for.")
            .Table("Table 3. Waiting times by step, in days", ["Step", "Waits", "Done", "Cut short", "Still waiting", "Median", "90th percentile"],
                [.. Steps.Where(step => all.ContainsKey(step.Word)).Select(step => Waited(step.Title, all[step.Word]))]);
        var first = rows["waiting-times"].Where(row => Is(row, "step", Ledger.FirstIntroduction)).ToArray();
        paper.Table("Table 4. The wait for a first introduction, in days, by region and group", ["Of whom", "Waits", "Done", "Cut short", "Still waiting", "Median", "90th percentile"],
            [.. Regions.Select(region => (Title: region, Row: first.FirstOrDefault(row => Is(row, "by", "region") && Is(row, "value", region)))).Concat(
                Groups.Select(group => (Title: $"*{group.Title}*", Row: first.FirstOrDefault(row => Is(row, "by", "group") && Is(row, "value", group.Word)))))
                .Where(one => one.Row is not null).Select(one => Waited(one.Title, one.Row!))])
            .Paragraph("How long focal points take is published in total only.");
    }

    static string[] Waited(string title, JsonObject row) =>
        [title + Star(row), Number(Int(row, "waits")), Number(Int(row, "done")), Number(Int(row, "cutShort")), Number(Int(row, "stillWaiting")), $"{row["medianDays"]?.ToString() ?? "not reached"}", $"{row["ninetiethPercentileDays"]?.ToString() ?? "not reached"}"];

    void Timeliness()
    {
        var ledger = world.Ledger.All;
        var late = ledger.Where(clock => clock.Asks.Count > 0).ToArray();
        var owed = ledger.Where(clock => clock.IsOwed).ToArray();
        paper.Heading("V. What was late, and how it was answered")
            .Paragraph($"{Number(ledger.Count)} steps were owed in the period. {Number(ledger.Count(clock => clock.Reminded is not null))} times whoever owed a step was reminded when three quarters of its time had passed; {Number(late.Length)} steps, or {Share(late.Length, ledger.Count)}, became late.")
            .Paragraph($"The global coordination entity was asked to help {Number(ledger.Sum(clock => clock.Asks.Count))} times: once when a step became late, and once more in every further week for as long as it was owed. "
                + $"{Sentence("Of the late steps", [$"{Number(late.Count(IsDone(0, 1)))} were done in the first week after the first request for help", $"{Number(late.Count(IsDone(1, 2)))} in the second", $"{Number(late.Count(IsDone(2, int.MaxValue)))} later", $"{Number(late.Count(clock => clock.Lapsed))} lapsed", $"{Number(late.Count(clock => clock.IsOwed))} were still owed on the last day"])}")
            .Table("Table 5. Steps owed and late", ["Step", "Owed in the period", "Became late", "Share", "Requests for help", "Lapsed", "Owed on the last day", "Of these late", "Longest, days"],
                [.. Steps.Select(step => (step.Title, Of: ledger.Where(clock => clock.Step == step.Word).ToArray())).Where(one => one.Of.Length > 0).Select(one => (string[])
                [
                    one.Title, Number(one.Of.Length), Number(one.Of.Count(clock => clock.Asks.Count > 0)), Share(one.Of.Count(clock => clock.Asks.Count > 0), one.Of.Length), Number(one.Of.Sum(clock => clock.Asks.Count)),
                    Number(one.Of.Count(clock => clock.Lapsed)), Number(one.Of.Count(clock => clock.IsOwed)), Number(one.Of.Count(clock => clock.IsLate)), one.Of.Any(clock => clock.IsLate) ? Number(one.Of.Where(clock => clock.IsLate).Max(clock => clock.DaysLate)) : "–",
                ])]);
        var byRegion = owed.Where(clock => clock.Step == Ledger.FirstIntroduction).ToArray();
        paper.Table("Table 6. First introductions owed on the last day, by region and group", ["Of whom", "Owed", "Late", "Share"],
            [.. Regions.Select(region => OwedBy(region, byRegion, "region", region)), .. Groups.Select(group => OwedBy($"*{group.Title}*", byRegion, "group", group.Word))]);
    }

    string[] OwedBy(string title, OwedClock[] owed, string by, string value)
    {
        var needs = figures.In(by, value).Select(need => need.NeedId).ToHashSet();
        var part = owed.Where(clock => needs.Contains(clock.NeedId)).ToArray();
        var late = part.Count(clock => clock.IsLate);
        return [title + (part.Length < 5 ? "*" : ""), Number(part.Length), Number(late), Share(late, part.Length)];
    }

    static Func<OwedClock, bool> IsDone(int fromWeek, int beforeWeek) => clock =>
        clock is { Ended: not null, Lapsed: false } && clock.Asks.Count > fromWeek && clock.Asks.Count <= beforeWeek;

    void Providers()
    {
        var all = rows["providers"];
        paper.Heading("VI. Balance among providers");
        foreach (var row in all.Where(row => Int(row, "total") > 0 && Is(row, "of", "cooperations")))
            paper.Paragraph($"{Number(Int(row, "providers"))} institutions took part in the cooperations agreed in {row["year"]}. The one with most had {Rate(row, "largestPerMille")} of them, the five with most {Rate(row, "topFivePerMille")}; {Number(Int(row, "firstTime"))} had never taken part before. "
                + $"In {Number(Int(row, "free"))} of {Number(Int(row, "total"))} cases all that was asked for was offered free of charge.");
        paper.Table("Table 7. Directions of cooperation", ["Between", "Cooperations", "Share"], [.. rows["directions"].OrderByDescending(row => Int(row, "cooperations")).Select(row => (string[])[$"{Title($"{row["between"]}")}, {row["year"]}{Star(row)}", Number(Int(row, "cooperations")), Rate(row, "perMille")])])
            .Table("Table 8. The first five places on the lists of open requests, by region of the provider", ["Region", "Places", "Share of places", "Share of open offers"], [.. rows["exposure"].OrderByDescending(row => Int(row, "places")).Select(row => (string[])[$"{row["region"]}", Number(Int(row, "places")), Rate(row, "placesPerMille"), Rate(row, "offeredPerMille")])]);
        foreach (var row in rows["off-the-top"].Where(row => Is(row, "reason", "all")))
            paper.Paragraph($"In {row["year"]} brokers introduced {Number(Int(row, "offTheTopFive"))} of {Number(Int(row, "introduced"))} offers ({Rate(row, "perMille")}) from beyond the first five places; the reasons are listed in the record of each introduction.");
    }

    void Outcomes()
    {
        var all = rows["usefulness"].Where(row => Is(row, "by", "all")).ToArray();
        paper.Heading("VII. Outcomes");
        if (all is []) paper.Paragraph("No cooperation was agreed in the period.");
        foreach (var row in all)
            paper.Paragraph($"Of the {Number(Int(row, "agreed"))} cooperations agreed in {row["year"]}, {Number(Int(row, "completed"))} were completed. The side of the request said in {Number(Int(row, "answered"))} cases how the cooperation ended (a response rate of {Rate(row, "responsePerMille")}); "
                + $"{Number(Int(row, "useful"))} of these ({Rate(row, "usefulPerMille")}) were found useful. {Number(Int(row, "causedByNeedSide"))} requesters and {Number(Int(row, "causedByProvider"))} cooperations by at least one provider were said not to have come about without the service; in {Number(Int(row, "causedByBoth"))} both said so.");
    }

    void Unmet()
    {
        paper.Heading("VIII. Unmet demand");
        foreach (var (by, title, table) in (IEnumerable<(string, string, int)>)[("target", "target of the Kunming-Montreal Global Biodiversity Framework", 9), ("subject", "subject", 10)])
            paper.Table($"Table {table}. The ten with most open requests, by {title}", ["", "Open", "Never introduced", "Ever opened", "Ever matched", "Open offers", "Longest wait, days"],
                [.. rows["unmet-demand"].Where(row => Is(row, "by", by)).OrderByDescending(row => Int(row, "openNeeds")).ThenBy(row => $"{row["value"]}").Take(10).Select(row => (string[])
                    [$"{world.Lists.Label($"{row["value"]}")}", Number(Int(row, "openNeeds")), Number(Int(row, "notIntroduced")), Number(Int(row, "everOpened")), Number(Int(row, "everMatched")), Number(Int(row, "openOffers")), Number(Int(row, "waitingDays"))])]);
    }

    void Note()
    {
        var most = rows["unmet-demand"].Where(row => Is(row, "by", "target")).MaxBy(row => Int(row, "notIntroduced"));
        var latest = Steps.Select(step => (step.Title, Late: world.Ledger.All.Count(clock => clock.Step == step.Word && clock.IsLate))).MaxBy(one => one.Late);
        paper.Heading("IX. Matters to which attention is drawn")
            .Paragraph($"The Conference of the Parties may wish to note that {Number(world.Ledger.All.Count(clock => clock.IsLate))} steps were late on the last day of the period, most of them of the kind “{latest.Title}”, and that {Number(book.Needs.Values.Count(need => need.State == "open" && need.Introduced is null))} open requests had not been introduced to anybody.");
        if (most is not null && Int(most, "notIntroduced") > 0)
            paper.Paragraph($"It may also wish to invite institutions to offer support where demand is not met, in particular on “{world.Lists.Label($"{most["value"]}")}”, where {Number(Int(most, "notIntroduced"))} open requests waited for a first introduction beside {Number(Int(most, "openOffers"))} open offers.");
    }

    void Method() => paper
        .Heading("Annex I. Method")
        .Paragraph($"A program lived the year at the service, a day after the other, through its public routes alone: {Number(making.Plan.Needs)} requests, {Number(making.Plan.Institutions)} institutions, {Number(world.People.Count)} people, {Number(making.Deeds)} deeds. What they do is drawn from the seed {making.Plan.Seed}; one deed in four comes late, by days or by weeks, and a few never come.")
        .Paragraph($"Figures are as of {making.AsOf.UtcDateTime.ToString("d MMMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture)} UTC: all events up to number {making.Position}, under version {making.Rules} of the rules of the ranking. {Number(making.Events)} events lay in the store. Least developed, small island and landlocked developing are the groups of the day of opening; which centres cover a Party is that of the same day. Developed, in Table 7, are the countries of the default list of the service, which no operator has adopted.")
        .Paragraph($"The year took {making.Took.TotalMinutes.ToString("F1", CultureInfo.InvariantCulture)} minutes on {Environment.ProcessorCount} cores. A morning, from the move of the clock until all that fell due was handled, took {making.MedianMorning.ToString("F0", CultureInfo.InvariantCulture)} ms in the median and {making.LongestMorning.ToString("F0", CultureInfo.InvariantCulture)} ms at most.");

    void Comparison()
    {
        var differences = checks.SelectMany(check => check.Differences).Count();
        paper.Heading("Annex II. Checks")
            .Paragraph("While the year was lived, a ledger was kept apart from the service: in whole days, which step began, stood still and ended when, and by the published periods on which mornings somebody had to be reminded and help had to be asked for. The figures above were counted a second time from the events by other code. "
                + (differences == 0 ? "The service and the ledger agree in everything that was compared." : $"**The service and the ledger differ in {Number(differences)} places.**"))
            .Table("Table 11. What was compared", ["What", "Compared", "Differences"], [.. checks.Select(check => (string[])[check.What, Number(check.Compared), Number(check.Differences.Count)])]);
        if (differences > 0) paper.Lines(checks.SelectMany(check => check.First(20)));
    }

    string Year => world.Ledger.DateOf(0).Year.ToString(CultureInfo.InvariantCulture);

    string Day(int day) => world.Ledger.DateOf(day).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    static string Parties(int count) => count == 1 ? "one Party" : $"{Number(count)} Parties";

    static string Sentence(string begins, IEnumerable<string> parts) => $"{begins}, {string.Join(", ", parts)}.";

    static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');

    static string Share(int part, int whole) => whole == 0 ? "–" : (100m * part / whole).ToString("F1", CultureInfo.InvariantCulture) + " %";

    static string Rate(JsonObject row, string column) => row[column] is { } perMille ? (decimal.Parse(perMille.ToJsonString(), CultureInfo.InvariantCulture) / 10).ToString("F1", CultureInfo.InvariantCulture) + " %" : "–";

    static string Star(JsonObject row) => row["smallNumber"]?.ToJsonString() == "true" ? "*" : "";

    static string Title(string word) => word switch { "south-south" => "South-South", "north-south" => "North-South", "triangular" => "Triangular", "other" => "Other", _ => "A country is not known" };

    static bool Is(JsonObject row, string column, string value) => row[column]?.ToString() == value || row[column]?.ToJsonString() == value;

    static int Int(JsonObject row, string column) => int.Parse(row[column]!.ToJsonString(), CultureInfo.InvariantCulture);
}
