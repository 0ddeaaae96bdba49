using System.Runtime.InteropServices;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Matchmaking.Matching;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>
/// Lucene.Net over the same facets: one segment in a mapped folder, a filter for the conditions that terms can ask, and a collector
/// with the scorer over packed records. Set to be as fast as it can be: the documents of each term are kept as bits once they were asked
/// for (at 300 000 offers a boolean query took four times as long, a filter of terms that keeps nothing nearly twice), and the records,
/// which like the texts are binary doc values, are copied out at the start as a field cache would.
/// </summary>
public sealed class LuceneSide : IDisposable
{
    private const string Facet = "facet";
    private const string Record = "record";
    private const string Text = "text";

    private readonly FSDirectory folder;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;
    private readonly ITextRule rule;
    private readonly FacetNumbers numbers;
    private readonly OfferRecord[] records;
    private readonly BinaryDocValues texts;
    private readonly Dictionary<int, Filter> filters = [];

    private LuceneSide(FSDirectory folder, ITextRule rule, FacetNumbers numbers)
    {
        (this.folder, this.rule, this.numbers) = (folder, rule, numbers);
        reader = DirectoryReader.Open(folder);
        searcher = new IndexSearcher(reader);
        var segment = reader.Leaves.Single().AtomicReader;
        records = RecordsOf(segment);
        texts = segment.GetBinaryDocValues(Text);
    }

    public static LuceneSide Build(IEnumerable<OfferFacts> offers, OfferTexts texts, ITextRule rule, FacetNumbers numbers)
    {
        var folder = new MMapDirectory(System.IO.Directory.CreateTempSubdirectory("matchmaking-bench"));
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            MergePolicy = new LogDocMergePolicy(),
            RAMBufferSizeMB = 256,
            OpenMode = OpenMode.CREATE,
        };
        using (var writer = new IndexWriter(folder, settings))
        {
            foreach (var offer in offers)
                writer.AddDocument(DocumentOf(offer, texts[(int)offer.Sequence], numbers));
            writer.ForceMerge(1);
        }
        return new LuceneSide(folder, rule, numbers);
    }

    /// <summary>What is asked for a need, worked out once and asked many times.</summary>
    public LuceneQuestion Question(NeedNumbers need) => new(QueryOf(need), new RecordScoring(need, numbers), need.Text);

    public List<RankedRow> Ask(LuceneQuestion question, int take)
    {
        var best = new Collector(this, question, take);
        searcher.Search(question.Query, best);
        return best.Rows;
    }

    public void Dispose()
    {
        reader.Dispose();
        var path = folder.Directory;
        folder.Dispose();
        path.Delete(recursive: true);
    }

    private static Document DocumentOf(OfferFacts offer, ReadOnlySpan<uint> terms, FacetNumbers numbers)
    {
        var place = (int)offer.Sequence;
        var read = OfferNumbers.Of(offer, numbers);
        var document = new Document();
        if (read.Open && read.Free >= 1)
            foreach (var facet in OfferFacets.Of(read))
                document.Add(new StringField(Facet, $"{facet}", Field.Store.NO));
        var record = new OfferRecord(place, read);
        document.Add(new BinaryDocValuesField(Record, new BytesRef(MemoryMarshal.AsBytes(new ReadOnlySpan<OfferRecord>(in record)).ToArray())));
        document.Add(new BinaryDocValuesField(Text, new BytesRef(MemoryMarshal.AsBytes(terms).ToArray())));
        return document;
    }

    private static OfferRecord[] RecordsOf(AtomicReader segment)
    {
        var values = segment.GetBinaryDocValues(Record);
        var records = new OfferRecord[segment.MaxDoc];
        var bytes = new BytesRef();
        for (var document = 0; document < records.Length; document++)
        {
            values.Get(document, bytes);
            records[document] = MemoryMarshal.Read<OfferRecord>(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
        }
        return records;
    }

    private ConstantScoreQuery QueryOf(NeedNumbers need)
    {
        var all = new BooleanFilter();
        foreach (var facets in new[] { OfferFacets.Topics(need), OfferFacets.Places(need), OfferFacets.Kinds(need) })
            all.Add(AnyOf(facets), Occur.MUST);
        return new ConstantScoreQuery(all);
    }

    private BooleanFilter AnyOf(int[] facets)
    {
        var any = new BooleanFilter();
        foreach (var facet in facets)
            any.Add(filters.TryGetValue(facet, out var known) ? known : filters[facet] = new KeptBits(new TermFilter(new Term(Facet, $"{facet}"))), Occur.SHOULD);
        return any;
    }

    /// <summary>Keeps a term's documents as plain bits, which a filter of filters unites and cuts a word at a time.</summary>
    private sealed class KeptBits(Filter filter) : CachingWrapperFilter(filter)
    {
        protected override DocIdSet DocIdSetToCache(DocIdSet docIdSet, AtomicReader reader)
        {
            var bits = new FixedBitSet(reader.MaxDoc);
            if (docIdSet?.GetIterator() is { } iterator)
                bits.Or(iterator);
            return bits;
        }
    }

    /// <summary>Scores what the filter leaves, and keeps the best.</summary>
    private sealed class Collector(LuceneSide side, LuceneQuestion question, int take) : ICollector
    {
        private readonly BestRows best = new(take);
        private readonly BytesRef text = new();

        public List<RankedRow> Rows => best.InOrder();

        public bool AcceptsDocsOutOfOrder => true;

        public void Collect(int document)
        {
            ref readonly var offer = ref side.records[document];
            if (!question.Scoring.Holds(offer))
                return;
            var factors = question.Scoring.WithoutText(offer);
            if (!best.CouldEnter(factors.Score + Weights.First.Text))
                return;
            side.texts.Get(document, text);
            var met = side.rule.Score(question.Text, MemoryMarshal.Cast<byte, uint>(text.Bytes.AsSpan(text.Offset, text.Length)));
            if (met >= 1 || question.Scoring.SharesSubject(offer))
                best.Add(offer.Offer, offer.Free, factors with { Text = Weights.First.Text * met / TextScore.Most });
        }

        public void SetNextReader(AtomicReaderContext context) { }

        public void SetScorer(Scorer scorer) { }
    }
}

/// <summary>A need as Lucene.Net is asked for it.</summary>
public sealed record LuceneQuestion(Query Query, RecordScoring Scoring, NeedText Text);
