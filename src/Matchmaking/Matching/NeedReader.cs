using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>Reads a need's texts into units, and finds for each what an offer may say to meet it.</summary>
internal sealed class NeedReader
{
    private readonly TextTerms terms;
    private readonly TermTable table;
    private readonly Reading reading = Reading.OfThread;
    private readonly List<Unit> units = [];
    private readonly Dictionary<uint, int> unitOfTerm = [];
    private readonly List<int>[] unitsFrom;

    private NeedReader(TextTerms terms, TermTable table, LocalizedText title, LocalizedText problem)
    {
        (this.terms, this.table) = (terms, table);
        reading.Clear();
        terms.Read(title, reading);
        var inTitle = reading.Terms.Length;
        terms.Read(problem, reading);
        unitsFrom = new List<int>[reading.Words.Length];
        for (var at = 0; at < reading.Terms.Length; at++)
            TakeUnit(reading.Terms[at], at < inTitle);
        foreach (var term in reading.Terms)
            TakeConcept(term);
    }

    public static NeedText Read(TextTerms terms, TermTable table, LocalizedText title, LocalizedText problem) =>
        new NeedReader(terms, table, title, problem).Text();

    private NeedText Text()
    {
        var telling = units.OrderByDescending(unit => unit.Weight).ThenBy(unit => unit.Term).Take(NeedText.MostUnits).ToList();
        var met = new SortedDictionary<uint, List<NeedText.Value>>();
        for (var place = 0; place < telling.Count; place++)
            foreach (var (term, worth) in telling[place].Meets)
            {
                if (!met.TryGetValue(term, out var values))
                    met[term] = values = [];
                values.Add(new((ushort)place, (ushort)Math.Min(ushort.MaxValue, telling[place].Emphasized(worth))));
            }
        var total = telling.Sum(unit => (long)unit.Weight);
        return new(met, (int)Math.Clamp(total * Tune.BarShare / 100, Tune.LeastBar, Tune.MostBar));
    }

    private void TakeUnit(SeenTerm seen, bool inTitle)
    {
        var kind = TermNumber.ClassOf(seen.Number);
        if (kind == TermClass.Concept)
            return;
        var word = reading.Words[seen.From].Word;
        if (seen.From == seen.To && word.Term != seen.Number)
        {
            // The word as every language writes it is another way to meet the same unit.
            var own = units[unitOfTerm[word.Term]];
            own.Meet(seen.Number, own.Rarity);
            return;
        }
        if (!unitOfTerm.TryGetValue(seen.Number, out var place))
        {
            unitOfTerm[seen.Number] = place = units.Count;
            units.Add(new Unit(seen.Number, RarityOf(seen, kind)));
        }
        units[place].Say(inTitle);
        (unitsFrom[seen.From] ??= []).Add(place);
        units[place].Length = seen.To - seen.From;
    }

    private void TakeConcept(SeenTerm seen)
    {
        if (TermNumber.ClassOf(seen.Number) != TermClass.Concept)
            return;
        for (var from = seen.From; from <= seen.To; from++)
            foreach (var place in unitsFrom[from].Where(place => from + units[place].Length <= seen.To))
            {
                var unit = units[place];
                unit.IsPlace |= terms.Places.Contains(seen.Number);
                unit.IsKnown = true;
                unit.Meet(seen.Number, Math.Min(unit.Rarity, table.WeightOf(seen.Number)) * Tune.ConceptShare / 100);
            }
    }

    private int RarityOf(SeenTerm seen, TermClass kind) => kind switch
    {
        TermClass.Pair => Math.Min(table.WeightOf(reading.Words[seen.From].Word.Term), table.WeightOf(reading.Words[seen.To].Word.Term)) * Tune.PairShare / 100,
        TermClass.Character => table.WeightOf(seen.Number) * Tune.CharShare / 100,
        _ => table.WeightOf(seen.Number),
    };

    /// <summary>A word of the need, or two in a row.</summary>
    private sealed class Unit(uint term, int rarity)
    {
        private const int MostCounted = 5;
        private readonly Dictionary<uint, int> meets = new() { [term] = rarity };
        private int said;
        private bool inTitle;

        public uint Term => term;

        public int Rarity => rarity;

        public int Length { get; set; }

        public bool IsPlace { get; set; }

        public bool IsKnown { get; set; }

        public IEnumerable<KeyValuePair<uint, int>> Meets => meets;

        public int Weight => Emphasized(rarity);

        public void Say(bool title)
        {
            said++;
            inTitle |= title;
        }

        public void Meet(uint number, int worth) => meets[number] = Math.Max(worth, meets.GetValueOrDefault(number));

        public int Emphasized(int worth)
        {
            var emphasis = 100 + Tune.CountBonus * (Math.Min(said, MostCounted) - 1) + (inTitle ? Tune.TitleBonus : 0);
            var share = IsPlace ? Tune.PlaceShare : IsKnown ? 100 : Tune.UnknownShare;
            return worth * emphasis / 100 * share / 100;
        }
    }
}
