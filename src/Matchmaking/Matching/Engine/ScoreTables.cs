using System.Numerics;

namespace Matchmaking.Matching;

/// <summary>
/// The eight factors that are no text, divided beforehand for every count that can come: a division takes longer than a look-up, and a
/// search makes six of them for each of tens of thousands of offers.
/// </summary>
internal sealed class ScoreTables
{
    private const int MostSubjects = 128;
    private const int MostTargets = 32;
    private const int MostKinds = 16;
    private static readonly int SubjectColumns = Scoring.Quarter(MostSubjects) + 1;
    private static readonly int TargetColumns = Scoring.Quarter(MostTargets) + 1;
    private static readonly int KindColumns = Scoring.Quarter(MostKinds) + 1;

    private readonly Weights weights;
    private readonly int[] subject;
    private readonly int[] place;
    private readonly int[] kind;
    private readonly int[] target;
    private readonly int[] time;
    private readonly OfferTables ofOffers;

    public ScoreTables(AskingNeed need, OfferTables ofOffers)
    {
        this.ofOffers = ofOffers;
        weights = ofOffers.Weights;
        var (subjects, targets, kinds, days) = (need.SubjectCount, need.TargetCount, need.KindCount, need.Days);
        subject = Table(2 * subjects + 1, SubjectColumns, (met, quarter) => Scoring.Subject(weights.Subject, met, subjects, 4 * quarter));
        place = Table(4 * need.Parties.Length + 1, 1, (met, _) => Scoring.Place(weights.Place, met, need.Parties.Length));
        kind = Table(9, KindColumns, (met, quarter) => Scoring.Kind(weights.Kind, met / 3, met % 3, kinds, 4 * quarter));
        target = Table(targets + 1, TargetColumns, (met, quarter) => Scoring.Target(weights.Target, met, targets, 4 * quarter));
        time = Table(Scoring.DaysThatSuffice + 1, 1, (shared, _) => Scoring.Time(weights.Time, shared, days));
    }

    /// <param name="closeness">The closeness of each of the need's Parties, summed.</param>
    public int Eight(in NeedRecord need, in OfferRecord offer, int related, int closeness, bool languageShared)
    {
        var met = 2 * (int)UInt128.PopCount(need.Subjects & offer.Subjects) + related;
        var free = Math.Min(2, BitOperations.PopCount((uint)need.Kinds & offer.FreeKinds));
        var atCost = need.Has(NeedMarks.AcceptsAtCost) ? Math.Min(2, BitOperations.PopCount((uint)need.Kinds & offer.KindsAtCost)) : 0;
        return subject[met * SubjectColumns + Scoring.Quarter((int)UInt128.PopCount(offer.Subjects))]
            + place[closeness]
            + kind[(free * 3 + atCost) * KindColumns + Scoring.Quarter(BitOperations.PopCount((uint)(offer.FreeKinds | offer.KindsAtCost)))]
            + target[BitOperations.PopCount(need.Targets & offer.Targets) * TargetColumns + Scoring.Quarter(BitOperations.PopCount(offer.Targets))]
            + (languageShared ? weights.Language : 0)
            + ofOffers.Load(offer)
            + time[Math.Min(need.Window.DaysSharedWith(offer.Window), Scoring.DaysThatSuffice)]
            + ofOffers.Record(offer);
    }

    public static int[] Table(int rows, int columns, Func<int, int, int> value)
    {
        var table = new int[rows * columns];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                table[row * columns + column] = value(row, column);
        return table;
    }
}

/// <summary>The two factors that depend on the offer alone, for the counts that nearly all have.</summary>
internal sealed class OfferTables(Weights weights)
{
    private const int Tabled = 32;
    private readonly int[] load = ScoreTables.Table(Tabled + 1, Tabled + 1, (slots, free) => Scoring.Load(weights.Load, free, slots));
    private readonly int[] record = ScoreTables.Table(Tabled + 1, Tabled + 1, (ended, useful) => Scoring.Record(weights.Record, useful, ended));

    public Weights Weights { get; } = weights;

    public int Load(in OfferRecord offer) => (uint)offer.Slots <= Tabled && (uint)offer.FreeSlots <= Tabled
        ? load[offer.Slots * (Tabled + 1) + offer.FreeSlots]
        : Scoring.Load(Weights.Load, offer.FreeSlots, offer.Slots);

    public int Record(in OfferRecord offer) => (uint)offer.Ended <= Tabled && (uint)offer.Useful <= Tabled
        ? record[offer.Ended * (Tabled + 1) + offer.Useful]
        : Scoring.Record(Weights.Record, offer.Useful, offer.Ended);
}
