using System.Security.Cryptography;
using System.Text;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>
/// Ranks offers for needs and needs for offers under one rules version, in memory and exactly: bitmaps leave the few that can fit, records
/// of a cache line score them, texts are read only where they can still change a list. One caller at a time: a lock keeps it so.
/// </summary>
public sealed class MatchingEngine
{
    /// <summary>Rows of a kept list.</summary>
    public const int RowsServed = 20;

    private readonly OfferSide offers;
    private readonly NeedSide needs;
    private readonly ITextRule textRule;
    private readonly OfferTables tables;
    private readonly OfferSearch offerSearch;
    private readonly NeedSearch needSearch;
    private KeptLists? lists;

    /// <summary>An empty engine. Rules that were adopted over another vocabulary are followed over this one, the only one that can be had.</summary>
    public MatchingEngine(Vocabulary vocabulary, RulesVersion rules) : this(new OfferSide(new RecordReading(vocabulary, rules.TextRule)), rules)
    {
    }

    internal MatchingEngine(OfferSide offers, RulesVersion rules)
    {
        this.offers = offers;
        Rules = rules;
        textRule = TextRules.Named(rules.TextRule, Vocabulary, rules.Terms);
        tables = new OfferTables(rules.Weights);
        needs = new NeedSide(offers.Reading);
        offerSearch = new OfferSearch(offers);
        needSearch = new NeedSearch(needs, offers.Reading);
    }

    /// <summary>The rules that every list of it follows.</summary>
    public RulesVersion Rules { get; }

    /// <summary>What it holds and what that takes.</summary>
    public EngineSize Size
    {
        get
        {
            lock (offers.Gate)
                return new(offers.Count, needs.Count, offers.BytesBesideText, offers.BytesOfText, offers.TermCount, lists?.Bytes ?? 0);
        }
    }

    /// <summary>How much work the last search for offers was.</summary>
    public SearchCost LastSearch => offerSearch.Last;

    /// <summary>How many searches for offers were made.</summary>
    public int Searches => offerSearch.Searches;

    internal OfferSide Offers => offers;

    private Vocabulary Vocabulary => offers.Reading.Vocabulary;

    private Facets Facets => offers.Reading.Facets;

    /// <summary>Takes an offer in, or its newer state; its place among equals stays that of its first registration, and new ones come in that order.</summary>
    /// <param name="terms">What the text rule reads of it, where that is known already.</param>
    public void Put(OfferFacts offer, uint[]? terms = null)
    {
        lock (offers.Gate)
        {
            var traits = offers.Reading.Of(offer, terms);
            if (offers.Ids.Find(offer.OfferId) is >= 0 and var held)
                lists?.Leave(held);
            var dense = offers.Put(traits);
            lists?.Enter(dense);
        }
    }

    /// <summary>An offer was paused, resumed, ended, or gave a slot or got one back: nothing that has to be read anew.</summary>
    public void Change(Guid offerId, bool open, int taken, int ended, int useful)
    {
        lock (offers.Gate)
        {
            var dense = offers.Ids.Find(offerId);
            lists?.Leave(dense);
            offers.Change(dense, open, taken, ended, useful);
            lists?.Enter(dense);
        }
    }

    /// <summary>Takes a need in, or its newer state.</summary>
    public void Put(NeedFacts need)
    {
        lock (offers.Gate)
        {
            var dense = needs.Put(offers.Reading.Of(need, textRule));
            lists?.Restart(dense);
        }
    }

    /// <summary>Lets go of a need that ended; not yet where nobody was told that its list is no more.</summary>
    public bool Forget(Guid needId)
    {
        lock (offers.Gate)
        {
            var dense = needs.Ids.Find(needId);
            if (lists?.IsUntold(dense) == true)
                return false;
            needs.Forget(dense);
            return true;
        }
    }

    /// <summary>The best offers for a need, with the reasons: by score, then more free slots, then registered first; other weights may be tried without being kept.</summary>
    public IReadOnlyList<Candidate> OffersFor(NeedFacts need, int take, Weights? whatIf = null, string language = English)
    {
        lock (offers.Gate)
            return Search(need, take, take, whatIf ?? Rules.Weights, language).Best;
    }

    /// <summary>How many offers a need would find, counted up to a number, and the best of them with the reasons.</summary>
    public OffersFound Foresee(NeedFacts need, int take, int counted, string language = English)
    {
        lock (offers.Gate)
            return Search(need, take, counted, Rules.Weights, language);
    }

    /// <summary>The best offers for a need that is held, in numbers alone.</summary>
    public IReadOnlyList<KeptRow> Best(Guid needId, int take, Weights? whatIf = null)
    {
        lock (offers.Gate)
        {
            var asking = needs.Asking(needs.Ids.Find(needId));
            var best = new Ranked(Room(take));
            offerSearch.Find(asking, whatIf ?? Rules.Weights, textRule, best);
            return Rows(asking, best, take, whatIf ?? Rules.Weights);
        }
    }

    /// <summary>The needs that an offer fits, in bands of score; membership in LDC and SIDS is that of the given day.</summary>
    public IReadOnlyList<FittingNeed> NeedsFor(OfferFacts offer, int take, DateOnly on, string language = English)
    {
        lock (offers.Gate)
        {
            var asking = AskingOffer.Of(offers.Reading.Of(offer));
            var places = new BandedNeeds(take);
            if (offer.Open && asking.Record.FreeSlots >= 1)
                needSearch.Find(asking, tables, bars: null, _ => true, (need, eight, topic) => Consider(asking, need, eight, topic, on, places));
            var rows = NeedOrder.Ordered(places.All).Take(take);
            var notes = new Reasons(Facets, Vocabulary, language);
            return [.. rows.Select((row, place) => new FittingNeed(needs.Ids[row.Place.Need], place + 1, row.Place.Score, notes.Note(row.Note)))];
        }
    }

    /// <summary>Why an offer is a candidate for a need, or by which conditions it is none; and what would lift it.</summary>
    public Explanation Explain(NeedFacts need, OfferFacts offer, string language = English)
    {
        lock (offers.Gate)
        {
            var asked = offers.Reading.Of(need, textRule);
            var pair = PairOf(asked, offer);
            var lift = new Lifts(Facets, Vocabulary, PairOf, language).Of(asked, offer);
            if (pair.Failing.Count > 0)
                return new(false, pair.Failing, null, null, null, [], lift);
            var (reasons, words) = Why(asked, pair, language);
            return new(true, [], pair.Factors.Score, pair.Factors, reasons, words, lift);
        }
    }

    /// <summary>The nine factors of a need and an offer with a sentence for each, and the words that met.</summary>
    public (Factors Factors, IReadOnlyDictionary<string, string> Reasons, IReadOnlyList<string> WordsThatMet) Why(
        NeedFacts need, OfferFacts offer, string language = English)
    {
        lock (offers.Gate)
        {
            var asked = offers.Reading.Of(need, textRule);
            var pair = PairOf(asked, offer);
            var (reasons, words) = Why(asked, pair, language);
            return (pair.Factors, reasons, words);
        }
    }

    /// <summary>Keeps the list of every open need from now on, as many rows as are served and as many to spare.</summary>
    public void KeepLists(int served = RowsServed)
    {
        lock (offers.Gate)
        {
            if (lists is not null)
                return;
            ListsOf(served);
            for (var need = 0; need < needs.Count; need++)
                lists!.Restart(need);
        }
    }

    /// <summary>The needs whose kept list may be another than when this was last asked, those that ended among them.</summary>
    public IReadOnlyList<Guid> TakeChangedLists()
    {
        lock (offers.Gate)
            return [.. lists!.TakeChanged().Select(need => needs.Ids[need])];
    }

    /// <summary>The needs whose kept list has to be searched for before it can be served.</summary>
    public IReadOnlySet<Guid> Unknown
    {
        get
        {
            lock (offers.Gate)
                return (lists?.Unknown ?? []).Select(need => needs.Ids[need]).ToHashSet();
        }
    }

    /// <summary>The kept list of a need that is held; empty where it is not open.</summary>
    public IReadOnlyList<KeptRow> Kept(Guid needId)
    {
        lock (offers.Gate)
        {
            if (needs.Ids.Find(needId) is not (>= 0 and var need) || !needs.IsOpen(need))
                return [];
            return Rows(needs.Asking(need), KeptOf(need), lists!.Served, Rules.Weights);
        }
    }

    /// <summary>Writes all that it holds, lists too, so that another can go on from here.</summary>
    public void Save(BinaryWriter snapshot)
    {
        lock (offers.Gate)
        {
            offers.Save(snapshot);
            needs.Save(snapshot);
            snapshot.Write(lists?.Served ?? 0);
            lists?.Save(snapshot);
        }
    }

    /// <summary>An engine that goes on from where one was saved, under the rules that were in force there.</summary>
    public static MatchingEngine Load(BinaryReader snapshot, Vocabulary vocabulary, RulesVersion rules)
    {
        var engine = new MatchingEngine(vocabulary, rules);
        engine.offers.Load(snapshot);
        engine.needs.Load(snapshot);
        if (snapshot.ReadInt32() is > 0 and var served)
            engine.ListsOf(served).Load(snapshot);
        return engine;
    }

    /// <summary>A hash over all kept lists: needs in the order of their ids, each with its offers and scores.</summary>
    public string ListHash()
    {
        lock (offers.Gate)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var need in Enumerable.Range(0, needs.Count).Where(needs.IsOpen).OrderBy(need => needs.Ids[need]))
                AppendTo(hash, needs.Ids[need], KeptOf(need));
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>The same offers under other rules: they are not read again, the needs are.</summary>
    public MatchingEngine Under(RulesVersion rules) => new(offers, rules);

    private const string English = "en";

    private OffersFound Search(NeedFacts need, int take, int counted, Weights weights, string language)
    {
        var traits = offers.Reading.Of(need, textRule);
        // One more than is counted tells whether there are more.
        var best = new Ranked(Room(counted + 1));
        offerSearch.Find(AskingNeed.Of(traits), weights, textRule, best);
        var found = best.Offers[..Math.Min(take, best.Count)].ToArray();
        var words = textRule.WordsThatMet(need.Content.Title, need.Content.Problem, found.Select(offers.Terms));
        var reasons = new Reasons(Facets, Vocabulary, language);
        IReadOnlyList<Candidate> rows = [.. found.Select((dense, place) => Row(traits, dense, words[place], place + 1, weights, reasons))];
        return new(Math.Min(best.Count, counted), best.Count <= counted, rows);
    }

    private void AppendTo(IncrementalHash hash, Guid needId, Ranked list)
    {
        for (var place = 0; place < Math.Min(list.Count, lists!.Served); place++)
            hash.AppendData(Encoding.UTF8.GetBytes($"{needId} {offers.Ids[list.Offers[place]]} {Ranked.ScoreOf(list.Standings[place])}\n"));
    }

    private int Room(int take) => Math.Clamp(take, 1, Math.Max(1, offers.Count));

    private KeptLists ListsOf(int served) => lists = new KeptLists(offers, needs, needSearch, textRule, tables, served);

    private Ranked KeptOf(int need) =>
        lists!.Of(need, rows => offerSearch.Find(needs.Asking(need), Rules.Weights, textRule, rows));

    private IReadOnlyList<KeptRow> Rows(AskingNeed need, Ranked ranked, int take, Weights weights)
    {
        var rows = new KeptRow[Math.Min(take, ranked.Count)];
        for (var place = 0; place < rows.Length; place++)
        {
            var factors = FactorsOf(need, FitOf(need, ranked.Offers[place]), ranked.Offers[place], weights);
            rows[place] = new(offers.Ids[ranked.Offers[place]], place + 1, factors.Score, factors);
        }
        return rows;
    }

    private void Consider(AskingOffer offer, int need, int eight, bool topic, DateOnly on, BandedNeeds places)
    {
        if (!places.CouldEnter(eight + tables.Weights.Text))
            return;
        var held = needs.Held(need);
        var text = textRule.Score(held.Text, offer.Terms);
        if (text < 1 && !topic)
            return;
        var own = Facets.PartyCode(held.Parties[0]);
        var score = eight + Scoring.Text(tables.Weights.Text, text);
        places.Add(new(need, score, held.Sequence, held.Priority, Vocabulary.IsMember("ldc", own, on) || Vocabulary.IsMember("sids", own, on)));
    }

    private Candidate Row(NeedTraits need, int dense, IReadOnlyList<string> words, int rank, Weights weights, Reasons reasons)
    {
        var asking = AskingNeed.Of(need);
        var fit = FitOf(asking, dense);
        var factors = FactorsOf(asking, fit, dense, weights);
        var languages = SharedLanguages(need, fit.Offer.Languages, offers.OtherLanguages(dense));
        return new(offers.Ids[dense], rank, factors.Score, factors, reasons.Of(fit, factors, languages, words), words);
    }

    private Fit FitOf(AskingNeed need, int dense) => new(
        need,
        offers.Record(dense),
        party => offers.Bitmaps.Holds(dense, offers.Reading.Layout.Party(party)),
        offers.Bitmaps.Holds(dense, FacetLayout.World),
        offers.OtherLanguages(dense),
        Facets);

    private Factors FactorsOf(AskingNeed need, Fit fit, int dense, Weights weights) =>
        fit.Factors(weights, textRule.Score(need.Text, offers.Terms(dense)));

    private IReadOnlyList<string> SharedLanguages(NeedTraits need, ulong given, IReadOnlyList<string> others) =>
        [.. need.Languages.Where(language => (offers.Reading.Languages.Of([language]) & given & ~LanguageBits.Others) != 0 || others.Contains(language))];

    private Pair PairOf(NeedTraits need, OfferFacts offer)
    {
        var given = offers.Reading.Of(offer);
        var fit = new Fit(
            AskingNeed.Of(need), given.Record, party => given.Named.Contains((byte)party), given.NamesTheWorld, given.OtherLanguages, Facets);
        var text = textRule.Score(need.Text, given.Terms);
        return new(fit, given, fit.Factors(Rules.Weights, text), HardConditions.Failing(fit, offer.Open, text));
    }

    private (IReadOnlyDictionary<string, string> Reasons, IReadOnlyList<string> Words) Why(NeedTraits need, Pair pair, string language)
    {
        var words = textRule.WordsThatMet(need.Content.Title, need.Content.Problem, [pair.Offer.Terms])[0];
        var languages = SharedLanguages(need, pair.Offer.Record.Languages, pair.Offer.OtherLanguages);
        return (new Reasons(Facets, Vocabulary, language).Of(pair.Fit, pair.Factors, languages, words), words);
    }
}

/// <summary>A row of a kept list: the offer, its place, and the nine numbers that make its score.</summary>
public sealed record KeptRow(Guid OfferId, int Rank, int Score, Factors Factors);

/// <summary>What an engine holds, in records and bytes; lists apart.</summary>
public sealed record EngineSize(int Offers, int Needs, long BytesBesideText, long BytesOfText, long Terms, long BytesOfLists);

/// <summary>How many offers of those that the hard conditions leave were read from memory, and how many texts.</summary>
/// <param name="BitmapBytes">What was read of the bitmaps.</param>
public sealed record SearchCost(int Records, int Texts, long BitmapBytes)
{
    public static readonly SearchCost None = new(0, 0, 0);
}
