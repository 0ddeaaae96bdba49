using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>Reads a need's texts into units, and finds for each what an offer may say to meet it.</summary>
internal sealed class NeedReader
{
    // What two words in a row say beyond each of them, and what one Chinese character says, in hundredths of the rarity.
    private const int ShareOfPair = 35;
    private const int ShareOfCharacter = 25;

    // A concept stands for several words, and is met across languages: a little less certain than the word itself.
    private const int ShareOfConcept = 85;

    // Words lighter than this, the small change of every text, are left out where anything else is said.
    private const int LeastTelling = 120;
    private const int EnoughTelling = 3;

    // An offer that mentions a word, neither in its title nor again, is held to mean it a little less.
    private const int PercentIfMentioned = 85;

    // The bar: a sixth of what the need says, kept within bounds so that neither a bare title nor a long text is out of reach.
    private const int BarPercent = 17;
    private const int LeastBar = 400;
    private const int MostBar = 3_000;

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
        var least = units.Count(unit => unit.Weight >= LeastTelling) >= EnoughTelling ? LeastTelling : 0;
        var telling = units.Where(unit => unit.Weight >= least).OrderByDescending(unit => unit.Weight).ThenBy(unit => unit.Term).Take(NeedText.MostUnits).ToList();
        var met = new SortedDictionary<uint, List<NeedText.Value>>();
        for (var place = 0; place < telling.Count; place++)
            foreach (var (term, worth) in telling[place].Meets)
            {
                if (!met.TryGetValue(term, out var values))
                    met[term] = values = [];
                var emphasized = Math.Min(ushort.MaxValue, telling[place].Emphasized(worth));
                values.Add(new((ushort)place, (ushort)emphasized, (ushort)(emphasized * PercentIfMentioned / 100)));
            }
        var total = telling.Sum(unit => (long)unit.Weight);
        return new(met, (int)Math.Clamp(total * BarPercent / 100, LeastBar, MostBar));
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
                unit.Meet(seen.Number, Math.Min(unit.Rarity, table.WeightOf(seen.Number)) * ShareOfConcept / 100);
            }
    }

    private int RarityOf(SeenTerm seen, TermClass kind) => kind switch
    {
        TermClass.Pair => Math.Min(table.WeightOf(reading.Words[seen.From].Word.Term), table.WeightOf(reading.Words[seen.To].Word.Term)) * ShareOfPair / 100,
        TermClass.Character => table.WeightOf(seen.Number) * ShareOfCharacter / 100,
        _ => table.WeightOf(seen.Number),
    };

    /// <summary>A word of the need, or two in a row.</summary>
    private sealed class Unit(uint term, int rarity)
    {
        // What is said again counts a quarter more each time, what the title says half as much again.
        private const int PercentAgain = 25;
        private const int PercentInTitle = 50;
        private const int MostCounted = 5;

        // Words that no label knows are more often idle than those it knows; names of Parties say where, which is another factor's.
        private const int ShareOfUnknown = 80;
        private const int ShareOfPlace = 50;

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
            var emphasis = 100 + PercentAgain * (Math.Min(said, MostCounted) - 1) + (inTitle ? PercentInTitle : 0);
            var share = IsPlace ? ShareOfPlace : IsKnown ? 100 : ShareOfUnknown;
            return worth * emphasis / 100 * share / 100;
        }
    }
}
