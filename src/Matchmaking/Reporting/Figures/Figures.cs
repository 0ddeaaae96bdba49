using System.Text.Json;
using System.Text.Json.Serialization;
using Marten;
using Matchmaking.Access;
using Matchmaking.Brokerage;
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
        var book = await Follow(session, asOf, cancellation);
        var on = DateOnly.FromDateTime(asOf.UtcDateTime);
        return new Overview(
            asOf,
            book.Position,
            new Dictionary<string, Counts> { [kinds.MadeHere] = Counts.Of(book, imported: false, on), [RecordKinds.Imported] = Counts.Of(book, imported: true, on) },
            book.Introductions.Count,
            book.Cooperations.Count,
            book.Cooperations.Count(cooperation => cooperation.State == CooperationState.Completed),
            Reporting.Overview.HowCounted,
            Reporting.Overview.NamesDisclaimer);
    }

    /// <summary>A figure as of a moment, with its method in a language.</summary>
    public async Task<Figure> Make(FigureKind kind, DateTimeOffset asOf, string language, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var book = await Follow(session, asOf, cancellation);
        var lists = kind.AsksLists ? await feed.AsOf(session, asOf, cancellation) : null;
        var rows = kind.Rows(new FigureGround(book, kinds, developed, asOf, lists));
        var texts = Texts.In(language);
        return new Figure(
            kind.Name, asOf, book.Position, book.Rules, texts.Of($"figure.{kind.Name}.method", developed.Source), texts["layout.disclaimer"],
            [.. WholeRows.GetTypeInfo(kind.Row).Properties.Select(column => column.Name)],
            [.. rows.Select(row => JsonSerializer.SerializeToNode(row, kind.Row, WholeRows)!.AsObject())]);
    }

    /// <summary>Every row has every column, so that they stand under each other in a file.</summary>
    static readonly JsonSerializerOptions WholeRows = new(Json.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    async Task<CaseBook> Follow(IQuerySession session, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var book = new CaseBook(vocabulary, periods);
        while (await EventFeed.ReadUntil(session, book.Position, asOf, cancellation) is [_, ..] events)
            foreach (var happened in events) book.Take(happened);
        return book;
    }
}
