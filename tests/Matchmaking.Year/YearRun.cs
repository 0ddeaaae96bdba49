using System.Diagnostics;
using System.Text.Json.Nodes;
using Npgsql;

namespace Matchmaking.Year;

/// <summary>How far the year is.</summary>
public sealed record YearProgress(int Day, int Of, int Deeds, int Asks, TimeSpan Took);

/// <summary>What a year came to: the report, and what was compared.</summary>
public sealed record YearResult(string Report, IReadOnlyList<Checked> Checks)
{
    public IEnumerable<string> Differences => Checks.SelectMany(check => check.Differences);

    public bool Agrees => !Differences.Any();
}

/// <summary>Lives a year at a service that runs, a day after the other, and compares what the service did with what had to be.</summary>
public sealed class YearRun(YearPlan plan, Uri service, string database, IProgress<YearProgress> progress) : IDisposable
{
    /// <summary>The day begins at six, so that no deed of a long evening falls on the next date.</summary>
    static readonly TimeSpan Morning = TimeSpan.FromHours(6);

    readonly Lists lists = new();
    readonly Deeds deeds = new();
    readonly Agenda agenda = new();
    readonly List<double> mornings = [];
    readonly NpgsqlDataSource source = NpgsqlDataSource.Create(database);
    readonly long began = Stopwatch.GetTimestamp();

    public async Task<YearResult> Live(CancellationToken cancellation)
    {
        using var people = new People(service, lists);
        var clock = await people.Coordinator();
        var dayZero = await FirstMorning(clock);
        var ledger = new Ledger(DateOnly.FromDateTime(dayZero.UtcDateTime));
        var world = new World(plan, lists, people, ledger, agenda, deeds);
        await Begin(world);
        for (var day = 1; day <= plan.Days; day++)
        {
            await Dawns(day, clock, ledger, cancellation);
            await agenda.Do(day);
            progress.Report(new YearProgress(day, plan.Days, agenda.Done, ledger.All.Sum(one => one.Asks.Count), Stopwatch.GetElapsedTime(began)));
        }
        return await Compare(world, dayZero, clock, cancellation);
    }

    public void Dispose() => source.Dispose();

    /// <summary>The first of January that comes.</summary>
    static async Task<DateTimeOffset> FirstMorning(Someone clock)
    {
        var now = await Moves(clock, TimeSpan.FromSeconds(1));
        var first = new DateTimeOffset(now.Year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero) + Morning;
        return await Moves(clock, first - now);
    }

    static async Task<DateTimeOffset> Moves(Someone clock, TimeSpan by) =>
        (await clock.Does("/demo/clock", new { days = by.TotalDays }))["now"]!.GetValue<DateTimeOffset>();

    async Task Begin(World world)
    {
        var market = new Market(world);
        await market.Open();
        var chance = Chance.For(plan.Seed, "days");
        for (var place = 0; place < plan.Needs; place++)
        {
            var need = new NeedLife(world, market, place);
            agenda.On(chance.From(0, plan.Days * 9 / 10), need.Draft);
        }
        await agenda.Do(0);
    }

    /// <summary>The clock is moved by a day; what fell due is handled before anybody does anything.</summary>
    async Task Dawns(int day, Someone clock, Ledger ledger, CancellationToken cancellation)
    {
        var moved = Stopwatch.GetTimestamp();
        await Moves(clock, TimeSpan.FromDays(1));
        await new Store(source).Settles(cancellation);
        mornings.Add(Stopwatch.GetElapsedTime(moved).TotalMilliseconds);
        ledger.Dawns(day);
    }

    async Task<YearResult> Compare(World world, DateTimeOffset dayZero, Someone coordinator, CancellationToken cancellation)
    {
        var store = new Store(source);
        await AllIsFollowed(coordinator, store, cancellation);
        var overview = await coordinator.Reads("/api/figures/overview");
        var asOf = overview["asOf"]!.GetValue<DateTimeOffset>();
        var events = await store.Events(cancellation);
        var book = Book.Of(events);
        var figures = new PlainFigures(book, world.Ledger, lists, asOf) { Heads = await store.Heads(cancellation) };
        var checks = new Checks(world.Ledger, deeds, events, dayZero, coordinator.PersonId);
        var due = await store.Notices("StepDue", cancellation);
        List<Checked> compared =
        [
            checks.Events(), checks.Escalations(), checks.Reminders(due), checks.OfferReminders(due),
            checks.LateNow(await Pages(coordinator, "/api/clocks?take=200")),
        ];
        foreach (var figure in PlainFigures.Names) compared.Add(FigureCheck.Of(figure, figures.Of(figure), await Rows(coordinator, figure, asOf)));
        var made = new Making(plan, asOf, overview["position"]!.GetValue<long>(), book.Rules, events.Count, agenda.Done, Stopwatch.GetElapsedTime(began), mornings);
        return new YearResult(new YearReport(world, book, figures, compared, made).Write(), compared);
    }

    /// <summary>Waits until lists and notices have followed the last event, and nothing is on its way.</summary>
    static async Task AllIsFollowed(Someone reader, Store store, CancellationToken cancellation)
    {
        while ((await reader.Reads("/health/ready"))["projections"]!.AsArray().Any(one => one!["behind"]!.GetValue<long>() > 0)) await Task.Delay(50, cancellation);
        await store.Settles(cancellation);
    }

    static async Task<IReadOnlyList<JsonObject>> Rows(Someone reader, string figure, DateTimeOffset asOf)
    {
        var told = await reader.Reads($"/api/figures/{figure}?records=demonstration&asOf={Uri.EscapeDataString(asOf.ToString("O"))}");
        return [.. told["items"]!.AsArray().Select(row => row!.AsObject())];
    }

    static async Task<IReadOnlyList<JsonNode>> Pages(Someone reader, string address)
    {
        var items = new List<JsonNode>();
        for (string? next = "", from = address; next is not null; from = $"{address}&cursor={Uri.EscapeDataString(next ?? "")}")
        {
            var page = await reader.Reads(from);
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            next = page["next"]?.ToString();
        }
        return items;
    }
}
