using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>
/// Made-up needs and offers, each a pure function of seed, shape and place, so that a million of them are streamed and never held.
/// Texts do not depend on the shape, so that what a text rule read of them serves both.
/// </summary>
public sealed class MadeUpRecords
{
    private const int Organizations = 60_000;
    private const int PercentOfTheOneSubject = 30;
    private const int WordsOfASubject = 400;

    private static readonly DateOnly Today = new(2026, 6, 1);
    private static readonly Zipf AnyWord = new(WordList.Length, 8);
    private static readonly Zipf WordOfASubject = new(WordsOfASubject, 6);

    private readonly Vocabulary vocabulary;
    private readonly long seed;
    private readonly Shape shape;
    private readonly Facet subjects;
    private readonly Facet targets;
    private readonly Facet kinds;
    private readonly Facet parties;
    private readonly Facet regions;
    private readonly Facet languages = new(["en", "fr", "es", "ru", "ar", "zh", "pt", "sw", "de", "id"], 1);

    public MadeUpRecords(Vocabulary vocabulary, long seed, Shape shape)
    {
        (this.vocabulary, this.seed, this.shape) = (vocabulary, seed, shape);
        subjects = new(Shuffled(vocabulary.Subjects.Values.Where(subject => subject.Selectable).Select(subject => subject.Id)), 2);
        targets = new(Shuffled(vocabulary.Targets.Keys), 3);
        kinds = new(Shuffled(vocabulary.Kinds.Keys), 2);
        parties = new(Shuffled(vocabulary.Parties.Keys), 8);
        regions = new(Shuffled(vocabulary.Regions.Keys), 3);
    }

    /// <summary>The offer at this place, as ranking takes it.</summary>
    public OfferFacts Offer(int place)
    {
        var chance = SplitMix.For(seed, 1, place);
        var content = OfferContent(ref chance);
        var open = chance.Percent(95);
        return new($"made-up/o-{place}", IdOf(place), place, content, content.Organization!.Key!, open, content.Taken, content.Ended, content.Useful);
    }

    /// <summary>The need at this place, as ranking takes it.</summary>
    public NeedFacts Need(int place)
    {
        var chance = SplitMix.For(seed, 2, place);
        var content = NeedContent(ref chance);
        return new($"made-up/n-{place}", IdOf(place), place, content, content.Requester?.Key, true, content.Parties(), content.Priority);
    }

    /// <summary>The place of a record that was made up.</summary>
    public static int PlaceOf(Guid recordId)
    {
        Span<byte> bytes = stackalloc byte[16];
        recordId.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    /// <summary>A hash over what the first records say: two benches that print the same one measured the same records.</summary>
    public string Hash(int first)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var place = 0; place < first; place++)
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(Offer(place)));
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(Need(place)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private OfferContent OfferContent(ref SplitMix chance)
    {
        var topics = subjects.Several(Few(ref chance), ref chance);
        var (title, body) = Texts(topics[0], ref chance);
        var slots = chance.From(1, 8);
        var ended = chance.Percent(60) ? 0 : chance.From(1, 20);
        var (from, until) = chance.Percent(60) ? (null, null) : WindowAround(ref chance, dated: 60);
        return new OfferContent
        {
            Organization = Organization(ref chance),
            Title = title,
            Description = body,
            Targets = targets.Several(chance.From(0, 4), ref chance),
            Kinds = Kinds(ref chance),
            Serves = Serves(ref chance),
            Languages = languages.Several(chance.From(1, 3), ref chance),
            Slots = slots,
            Taken = chance.Percent(50) ? 0 : chance.From(0, slots),
            From = from,
            Until = until,
            Ended = ended,
            Useful = ended == 0 ? 0 : chance.From(0, ended),
            Subjects = Shaped(topics, ref chance),
        };
    }

    private NeedContent NeedContent(ref SplitMix chance)
    {
        var topics = subjects.Several(Few(ref chance), ref chance);
        var (title, body) = Texts(topics[0], ref chance);
        var asked = parties.Several(chance.Percent(85) ? 1 : chance.From(2, 4), ref chance);
        var (from, until) = chance.Percent(40) ? (null, null) : WindowAround(ref chance, dated: 80);
        return new NeedContent
        {
            Party = asked[0],
            AlsoFor = asked[1..],
            Requester = chance.Percent(40) ? Organization(ref chance) : null,
            Title = title,
            Problem = body,
            Targets = targets.Several(chance.From(1, 4), ref chance),
            Kinds = kinds.Several(Math.Min(Few(ref chance), 4), ref chance),
            Languages = languages.Several(chance.From(1, 3), ref chance),
            LanguageRequired = chance.Percent(20),
            From = from,
            Until = until,
            AcceptsAtCost = chance.Percent(50),
            Priority = chance.Percent(30) ? chance.From(1, 5) : null,
            Subjects = Shaped(topics, ref chance),
        };
    }

    // Drawn in both shapes, so that everything else is the same in both.
    private string[] Shaped(string[] topics, ref SplitMix chance)
    {
        var drawn = chance.Percent(PercentOfTheOneSubject);
        var theOne = subjects.Terms[0];
        return shape == Shape.Hard && drawn && !topics.Contains(theOne) ? [theOne, .. topics[1..]] : topics;
    }

    private OfferedKind[] Kinds(ref SplitMix chance)
    {
        var named = kinds.Several(chance.From(1, 4), ref chance);
        var given = new OfferedKind[named.Length];
        for (var place = 0; place < named.Length; place++)
            given[place] = chance.Percent(70) ? new(named[place], true, null) : new(named[place], false, "1000 USD a day");
        return given;
    }

    private Served Serves(ref SplitMix chance)
    {
        var breadth = chance.Below(100);
        if (breadth < 54)
            return new(parties.Several(chance.From(1, 5), ref chance), [], false);
        return breadth < 84 ? new([], regions.Several(1, ref chance), false) : new([], [], true);
    }

    private static (DateOnly? From, DateOnly? Until) WindowAround(ref SplitMix chance, int dated)
    {
        var from = Today.AddDays(chance.From(-400, 500));
        var until = from.AddDays(chance.From(20, 900));
        return chance.Percent(dated) ? (from, until) : chance.Percent(50) ? (from, null) : (null, until);
    }

    private static OrganizationName Organization(ref SplitMix chance) => new($"Institute {chance.Below(Organizations)}", null, null);

    // One, two or three is usual; five is rare.
    private static int Few(ref SplitMix chance) => chance.Below(100) switch { < 34 => 1, < 66 => 2, < 84 => 3, < 94 => 4, _ => 5 };

    private (LocalizedText Title, LocalizedText Body) Texts(string topic, ref SplitMix chance)
    {
        var language = chance.Below(100) switch { < 86 => "en", < 95 => "fr", _ => "es" };
        var label = chance.Percent(50) ? vocabulary.Label(topic, language) + ": " : "";
        var title = LocalizedText.Of(language, label + Said(chance.From(4, 8), topic, ref chance));
        return (title, LocalizedText.Of(language, Said(chance.From(46, 62), topic, ref chance)));
    }

    private string Said(int words, string topic, ref SplitMix chance)
    {
        var ownWords = subjects.PlaceOf(topic) * WordsOfASubject;
        var said = new System.Text.StringBuilder(words * 10);
        for (var word = 0; word < words; word++)
        {
            var drawn = chance.Percent(35) ? ownWords + WordOfASubject.Draw(ref chance) : AnyWord.Draw(ref chance);
            said.Append(WordList.Words[drawn % WordList.Length]).Append(chance.Percent(9) ? ". " : " ");
        }
        return said.ToString();
    }

    private static IEnumerable<string> Shuffled(IEnumerable<string> terms)
    {
        var chance = new SplitMix(7);
        return terms.Order(StringComparer.Ordinal).Select(term => (term, place: chance.Next())).OrderBy(pair => pair.place).Select(pair => pair.term).ToList();
    }

    // The one beside the place keeps the first record's from being the nil id, which stands for none.
    private static Guid IdOf(int place) => new(place, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>The terms of a list, the often drawn ones first.</summary>
    private sealed class Facet
    {
        private readonly Zipf ranks;
        private readonly Dictionary<string, int> places;

        public Facet(IEnumerable<string> terms, int shift)
        {
            Terms = [.. terms];
            ranks = new Zipf(Terms.Length, shift);
            places = Terms.Select((term, place) => (term, place)).ToDictionary(pair => pair.term, pair => pair.place);
        }

        public string[] Terms { get; }

        public int PlaceOf(string term) => places[term];

        public string[] Several(int count, ref SplitMix chance)
        {
            var drawn = new string[count];
            for (var place = 0; place < count;)
                if (Terms[ranks.Draw(ref chance)] is var term && Array.IndexOf(drawn, term, 0, place) < 0)
                    drawn[place++] = term;
            return drawn;
        }
    }
}
