using System.Text.Json;
using System.Text.Json.Serialization;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Web;

namespace Matchmaking.Reporting;

/// <summary>Makes figures as of a moment from the book of all cases up to it.</summary>
public sealed class Figures(CaseBooks books, AccessSettings access, DevelopedList developed)
{
    readonly RecordKinds kinds = RecordKinds.Of(access.Demo);

    public async Task<Overview> Overview(DateTimeOffset asOf, CancellationToken cancellation)
    {
        var book = (await books.AsOf(asOf, cancellation)).Book;
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
    public async Task<Figure> Make(FigureKind kind, FigureMoment moment, Actor actor, string language, CancellationToken cancellation) =>
        (await Make([kind], moment, actor, language, cancellation)).Single();

    /// <summary>Several figures of one moment, for which the cases are followed once.</summary>
    public async Task<IReadOnlyList<Figure>> Make(IReadOnlyCollection<FigureKind> wanted, FigureMoment moment, Actor actor, string language, CancellationToken cancellation)
    {
        var ground = await Ground(moment, actor, wanted.Any(kind => kind.AsksLists), cancellation);
        return [.. wanted.Select(kind => Of(kind, ground, language))];
    }

    /// <summary>What figures of a moment are made from.</summary>
    public async Task<FigureGround> Ground(FigureMoment moment, Actor actor, bool asksLists, CancellationToken cancellation)
    {
        var opened = await books.AsOf(moment.AsOf, cancellation);
        return new FigureGround(opened.Book, kinds, developed, moment, asksLists ? await opened.Heads() : ListHeads.None, actor.IsCoordinator);
    }

    Figure Of(FigureKind kind, FigureGround ground, string language)
    {
        var texts = Texts.In(language);
        return new Figure(
            kind.Name, ground.AsOf, ground.Book.Position, ground.Book.Rules, texts.Of($"figure.{kind.Name}.method", developed.Source), texts["layout.disclaimer"],
            [.. WholeRows.GetTypeInfo(kind.Row).Properties.Select(column => column.Name)],
            [.. kind.Rows(ground).Select(row => JsonSerializer.SerializeToNode(row, kind.Row, WholeRows)!.AsObject())]);
    }

    /// <summary>Every row has every column, so that they stand under each other in a file.</summary>
    static readonly JsonSerializerOptions WholeRows = new(Json.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };
}
