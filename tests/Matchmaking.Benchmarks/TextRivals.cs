using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Matchmaking.Matching;
using Matchmaking.Vocabularies;
using Term = Lucene.Net.Index.Term;

namespace Matchmaking.Benchmarks;

/// <summary>A way to order the judged offers of a need: the score of every offer by its key.</summary>
public delegate IReadOnlyDictionary<string, double> TextScorer(JudgedNeed need);

/// <summary>The text rule of the service and what it is held against.</summary>
public static class TextRivals
{
    public static TextScorer OurRule(TextJudgements set, Vocabulary vocabulary)
    {
        var table = TermTable.Of([.. set.Offers.Values.Select(offer => offer.Content)], vocabulary);
        var rule = TextRules.Named(RulesVersion.First(vocabulary, table).TextRule, vocabulary, table);
        var offers = set.Offers.Values.ToDictionary(offer => offer.Key, offer => rule.ReadOffer(offer.Content.Title, offer.Content.Description));
        return need =>
        {
            var text = rule.ReadNeed(need.Content.Title, need.Content.Problem);
            return offers.ToDictionary(offer => offer.Key, offer => (double)rule.Score(text, offer.Value));
        };
    }

    /// <summary>Every offer the same.</summary>
    public static TextScorer NoText(TextJudgements set)
    {
        var same = set.Offers.Keys.ToDictionary(key => key, _ => 0.0);
        return _ => same;
    }

    /// <summary>Words of both texts, in small letters as they stand (Chinese: characters), over the root of the product of how many either has.</summary>
    public static TextScorer WordOverlap(TextJudgements set)
    {
        var offers = set.Offers.Values.ToDictionary(offer => offer.Key, offer => WordsOf(offer.Content.Title, offer.Content.Description));
        return need =>
        {
            var asked = WordsOf(need.Content.Title, need.Content.Problem);
            return offers.ToDictionary(offer => offer.Key, offer => asked.Count(offer.Value.Contains) / Math.Sqrt((double)asked.Count * offer.Value.Count));
        };
    }

    /// <summary>BM25 of Lucene.Net with its analyzer for each language; a need's text asks the fields of all languages.</summary>
    public static TextScorer Bm25(TextJudgements set)
    {
        var analyzers = new Dictionary<string, Analyzer>
        {
            ["en"] = new EnglishAnalyzer(LuceneVersion.LUCENE_48),
            ["fr"] = new FrenchAnalyzer(LuceneVersion.LUCENE_48),
            ["es"] = new SpanishAnalyzer(LuceneVersion.LUCENE_48),
            ["ru"] = new RussianAnalyzer(LuceneVersion.LUCENE_48),
            ["ar"] = new ArabicAnalyzer(LuceneVersion.LUCENE_48),
            ["zh"] = new CJKAnalyzer(LuceneVersion.LUCENE_48),
        };
        var searcher = Index(set, analyzers);
        return need =>
        {
            var query = new BooleanQuery();
            foreach (var (language, analyzer) in analyzers)
                foreach (var term in Terms(analyzer, $"{need.Content.Title.In(need.Language)}\n{need.Content.Problem.In(need.Language)}"))
                    query.Add(new TermQuery(new Term(language, term)), Occur.SHOULD);
            var scores = set.Offers.Keys.ToDictionary(key => key, _ => 0.0);
            foreach (var found in searcher.Search(query, set.Offers.Count).ScoreDocs) scores[searcher.Doc(found.Doc).Get("key")] = found.Score;
            return scores;
        };
    }

    static IndexSearcher Index(TextJudgements set, Dictionary<string, Analyzer> analyzers)
    {
        var folder = new RAMDirectory();
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, new PerFieldAnalyzerWrapper(new StandardAnalyzer(LuceneVersion.LUCENE_48), analyzers))
        {
            Similarity = new BM25Similarity(),
        };
        using (var writer = new IndexWriter(folder, settings))
            foreach (var offer in set.Offers.Values)
                writer.AddDocument(
                [
                    new StringField("key", offer.Key, Field.Store.YES),
                    new TextField(offer.Language, $"{offer.Content.Title.In(offer.Language)}\n{offer.Content.Description.In(offer.Language)}", Field.Store.NO),
                ]);
        return new(DirectoryReader.Open(folder)) { Similarity = new BM25Similarity() };
    }

    static List<string> Terms(Analyzer analyzer, string text)
    {
        using var tokens = analyzer.GetTokenStream("text", text);
        var term = tokens.AddAttribute<ICharTermAttribute>();
        var terms = new List<string>();
        tokens.Reset();
        while (tokens.IncrementToken()) terms.Add(term.ToString());
        tokens.End();
        return terms;
    }

    static HashSet<string> WordsOf(LocalizedText title, LocalizedText body)
    {
        var words = new HashSet<string>();
        foreach (var text in title.Texts.Concat(body.Texts))
            foreach (var word in text.Value.ToLowerInvariant().Split([.. text.Value.ToLowerInvariant().Where(letter => !char.IsLetterOrDigit(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries))
                words.UnionWith(text.Key == "zh" ? word.Select(character => character.ToString()) : [word]);
        return words;
    }
}
