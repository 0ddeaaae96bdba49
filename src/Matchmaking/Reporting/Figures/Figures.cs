using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Marten;
using Matchmaking.Access;
using Matchmaking.Clocks;
using Matchmaking.Matching;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Reporting;

/// <summary>Makes figures as of a moment by following the events up to it.</summary>
public sealed class Figures(IDocumentStore store, Vocabulary vocabulary, EventFeed feed, AccessSettings access, DevelopedList developed, Periods periods)
{
    readonly RecordKinds kinds = RecordKinds.Of(access.Demo);

    public async Task<Overview> Overview(DateTimeOffset asOf, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var tally = new Tally(vocabulary);
        while (await EventFeed.ReadUntil(session, tally.Position, asOf, cancellation) is [_, ..] events)
            foreach (var happened in events) tally.Take(happened);
        var on = DateOnly.FromDateTime(asOf.UtcDateTime);
        return new Overview(
            asOf,
            tally.Position,
            new Dictionary<string, Counts> { [kinds.MadeHere] = tally.Of(imported: false, on), [RecordKinds.Imported] = tally.Of(imported: true, on) },
            tally.Introductions,
            tally.Cooperations,
            tally.Completed,
            Reporting.Overview.HowCounted,
            Reporting.Overview.NamesDisclaimer);
    }

    /// <summary>The figure of this name.</summary>
    public async Task<Figure> Make(string name, DateTimeOffset asOf, string language, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var book = new CaseBook(vocabulary, periods);
        while (await EventFeed.ReadUntil(session, book.Position, asOf, cancellation) is [_, ..] events)
            foreach (var happened in events) book.Take(happened);
        var rows = name == FigureNames.Exposure
            ? Exposure.Of(book, kinds, await feed.AsOf(session, asOf, cancellation))
            : Rows(name, book, asOf);
        var method = Texts.In(language).Of($"figure.{name}.method", developed.Source);
        return new Figure(name, asOf, book.Position, book.Rules, method, Texts.In(language)["layout.disclaimer"], ColumnsOf(name), [.. rows.Select(Said)]);
    }

    IEnumerable<object> Rows(string name, CaseBook book, DateTimeOffset asOf) => name switch
    {
        FigureNames.MatchRates => MatchRate.Of(book, kinds, asOf),
        FigureNames.WaitingTimes => WaitingTime.Of(book, kinds, asOf),
        FigureNames.Late => Lateness.Of(book, kinds, asOf),
        FigureNames.UnmetDemand => UnmetDemand.Of(book, kinds, asOf),
        FigureNames.Usefulness => Usefulness.Of(book, kinds),
        FigureNames.Providers => ProviderSpread.From(book, kinds),
        FigureNames.Directions => Direction.Of(book, kinds, developed),
        FigureNames.OffTheTop => OffTheTop.Of(book, kinds),
        _ => [],
    };

    static IReadOnlyList<string> ColumnsOf(string name) =>
        [.. RowOf(name).GetProperties().Where(column => column.GetMethod is { IsStatic: false }).Select(column => JsonNamingPolicy.CamelCase.ConvertName(column.Name))];

    static Type RowOf(string name) => name switch
    {
        FigureNames.MatchRates => typeof(MatchRate),
        FigureNames.WaitingTimes => typeof(WaitingTime),
        FigureNames.Late => typeof(Lateness),
        FigureNames.UnmetDemand => typeof(UnmetDemand),
        FigureNames.Usefulness => typeof(Usefulness),
        FigureNames.Providers => typeof(ProviderSpread),
        FigureNames.Directions => typeof(Direction),
        FigureNames.Exposure => typeof(Exposure),
        _ => typeof(OffTheTop),
    };

    /// <summary>Every row has every column, so that they stand under each other in a file.</summary>
    static readonly JsonSerializerOptions WholeRows = new(Json.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    static JsonObject Said(object row) => JsonSerializer.SerializeToNode(row, row.GetType(), WholeRows)!.AsObject();
}
