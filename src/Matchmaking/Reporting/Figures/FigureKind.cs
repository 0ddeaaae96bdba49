namespace Matchmaking.Reporting;

/// <summary>What figures are made from.</summary>
/// <param name="NamesInstitutions">Whether who asks may know which institution was introduced how often.</param>
/// <param name="Heads">Which offers stand first on the lists as of the same moment, for those that ask for it.</param>
public sealed record FigureGround(CaseBook Book, RecordKinds Kinds, DevelopedList Developed, FigureMoment Moment, ListHeads Heads, bool NamesInstitutions)
{
    public DateTimeOffset AsOf => Moment.AsOf;
}

/// <summary>One of the figures that can be asked for.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Row">What a row of it says.</param>
/// <param name="AsksLists">Whether it is counted from the ranking too, which has to be read first.</param>
public sealed record FigureKind(string Name, Type Row, Func<FigureGround, IEnumerable<object>> Rows, bool AsksLists)
{
    /// <summary>All of them, in the order in which a report tells them.</summary>
    public static readonly IReadOnlyList<FigureKind> All =
    [
        Of("changes", ground => Change.Between(ground.Book, ground.Kinds, ground.Moment)),
        Of("funnel", ground => FunnelStage.Of(ground.Book, ground.Kinds, ground.Heads, ground.AsOf), asksLists: true),
        Of("match-rates", ground => MatchRate.Of(ground.Book, ground.Kinds, ground.AsOf)),
        Of("waiting-times", ground => WaitingTime.Of(ground.Book, ground.Kinds, ground.AsOf)),
        Of("waiting-curves", ground => WaitingCurve.Of(ground.Book, ground.Kinds, ground.AsOf)),
        Of("late", ground => Lateness.Of(ground.Book, ground.Kinds, ground.AsOf)),
        Of("left-out", ground => LeftOut.Of(ground.Book, ground.Kinds, ground.Heads, ground.AsOf), asksLists: true),
        Of("unmet-demand", ground => UnmetDemand.Of(ground.Book, ground.Kinds, ground.AsOf)),
        Of("parties", ground => PartyCount.Of(ground.Book, ground.Kinds, ground.AsOf)),
        Of("centres", ground => CentreMonth.Of(ground.Book, ground.Kinds, ground.AsOf)),
        Of("usefulness", ground => Usefulness.Of(ground.Book, ground.Kinds)),
        Of("equity", ground => Equity.Of(ground.Book, ground.Kinds)),
        Of("institutions", ground => InstitutionShare.Of(ground.Book, ground.Kinds, ground.AsOf, ground.NamesInstitutions)),
        Of("providers", ground => ProviderSpread.From(ground.Book, ground.Kinds)),
        Of("directions", ground => Direction.Of(ground.Book, ground.Kinds, ground.Developed)),
        Of("flows", ground => Flow.Between(ground.Book, ground.Kinds)),
        Of("exposure", ground => Exposure.Of(ground.Book, ground.Kinds, ground.Heads), asksLists: true),
        Of("off-the-top", ground => OffTheTop.Of(ground.Book, ground.Kinds)),
    ];

    public static FigureKind? Named(string name) => All.FirstOrDefault(kind => kind.Name == name);

    static FigureKind Of<TRow>(string name, Func<FigureGround, IReadOnlyList<TRow>> rows, bool asksLists = false) where TRow : class =>
        new(name, typeof(TRow), rows, asksLists);
}
