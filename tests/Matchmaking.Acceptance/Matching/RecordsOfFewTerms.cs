using Matchmaking.Benchmarks.Matching;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Acceptance.Matching;

/// <summary>Needs and offers drawn from few terms, so that they often meet, and of every odd sort that the rules speak of.</summary>
public sealed class RecordsOfFewTerms(Vocabulary vocabulary, int seed)
{
    static readonly string[] Subjects =
        ["CBD-SUBJECT-IAS", "CBD-SUBJECT-FOR", "CBD-SUBJECT-GTI", "CBD-SUBJECT-TAXONOMY", "CBD-SUBJECT-PA", "CBD-SUBJECT-INS", "CBD-SUBJECT-TOUR", "CBD-SUBJECT-MAR"];

    static readonly string[] Targets = ["GBF-TARGET-03", "GBF-TARGET-06", "GBF-TARGET-20", "GBF-TARGET-21", "AICHI-TARGET-09", "AICHI-TARGET-17", "AICHI-TARGET-19"];
    static readonly string[] Kinds = ["advice", "training", "tools", "data", "equipment", "funding"];
    static readonly string[] Parties = ["KE", "TZ", "WS", "FR", "EU", "NP", "BR", "BZ"];
    static readonly string[] Regions = ["Africa", "Eastern Africa", "Sub-Saharan Africa", "Europe", "Western Europe", "Polynesia", "Americas", "Southern Asia"];
    static readonly string[] Languages = ["en", "fr", "es", "en-GB", "sw"];
    static readonly string[] Organizations = ["Weed Institute", "Reef Trust", "Forest School"];

    static readonly string[] Words =
        ["mangrove", "hyacinth", "invasive species", "barcoding", "ranger", "coral", "of the", "wetland", "forest", "herbarium", "seedlings", "early warning"];

    public OfferFacts Offer(int place)
    {
        var chance = SplitMix.For(seed, 1, place);
        var content = OfferContent(ref chance);
        var open = chance.Percent(90);
        return new($"few/o-{place}", Guid.CreateVersion7(), place, content, content.Organization!.Key!, open, content.Taken, content.Ended, content.Useful);
    }

    public NeedFacts Need(int place)
    {
        var chance = SplitMix.For(seed, 2, place);
        var content = NeedContent(ref chance);
        return new($"few/n-{place}", Guid.CreateVersion7(), place, content, content.Requester?.Key, true, content.Parties(), content.Priority);
    }

    OfferContent OfferContent(ref SplitMix chance)
    {
        var slots = chance.From(1, 4);
        var ended = chance.From(0, 5);
        var (from, until) = Window(ref chance);
        return new OfferContent
        {
            Organization = new(Organizations[chance.Below(3)], null, null),
            Title = Text(ref chance, 3),
            Description = Text(ref chance, 12),
            Subjects = Some(Subjects, chance.From(1, 8), ref chance),
            Targets = Some(Targets, chance.From(0, 6), ref chance),
            Kinds = Given(Some(Kinds, chance.From(1, 6), ref chance), ref chance),
            Serves = Serves(ref chance),
            Languages = Some(Languages, chance.From(1, 2), ref chance),
            Slots = slots,
            Taken = chance.From(0, slots),
            Ended = ended,
            Useful = chance.From(0, ended),
            From = from,
            Until = until,
        };
    }

    NeedContent NeedContent(ref SplitMix chance)
    {
        var parties = Some(Parties, chance.From(1, 3), ref chance);
        var (from, until) = Window(ref chance);
        return new NeedContent
        {
            Party = parties[0],
            AlsoFor = parties[1..],
            Requester = chance.Percent(50) ? new(Organizations[chance.Below(3)], null, null) : null,
            Title = Text(ref chance, 3),
            Problem = Text(ref chance, 12),
            Subjects = Some(Subjects, chance.From(1, 4), ref chance),
            Targets = Some(Targets, chance.From(1, 3), ref chance),
            Kinds = Some(Kinds, chance.From(1, 4), ref chance),
            Languages = Some(Languages, chance.From(1, 2), ref chance),
            LanguageRequired = chance.Percent(30),
            From = from,
            Until = until,
            AcceptsAtCost = chance.Percent(50),
        };
    }

    // One offer in eight names more Parties than a list may name.
    Served Serves(ref SplitMix chance) => chance.Below(8) switch
    {
        0 => new([.. vocabulary.Parties.Keys.Order().Take(41)], Some(Regions, chance.From(0, 1), ref chance), false),
        1 => new([], [], true),
        2 or 3 => new([], Some(Regions, chance.From(1, 3), ref chance), false),
        _ => new(Some(Parties, chance.From(1, 5), ref chance), Some(Regions, chance.From(0, 1), ref chance), false),
    };

    static OfferedKind[] Given(string[] kinds, ref SplitMix chance)
    {
        var free = chance.Below(64);
        return [.. kinds.Select((kind, place) => new OfferedKind(kind, (free >> place & 1) != 0, null))];
    }

    static (DateOnly? From, DateOnly? Until) Window(ref SplitMix chance)
    {
        var from = new DateOnly(2027, 1, 1).AddDays(chance.Below(300));
        var until = from.AddDays(chance.Below(200));
        return (chance.Percent(60) ? from : null, chance.Percent(60) ? until : null);
    }

    static LocalizedText Text(ref SplitMix chance, int most) =>
        LocalizedText.Of(chance.Percent(70) ? "en" : "fr", string.Join(' ', Some(Words, chance.From(0, Math.Min(most, Words.Length)), ref chance).Prepend("our")));

    static string[] Some(string[] terms, int count, ref SplitMix chance)
    {
        var shuffled = (string[])terms.Clone();
        for (var place = 0; place < count; place++)
        {
            var other = chance.From(place, terms.Length - 1);
            (shuffled[place], shuffled[other]) = (shuffled[other], shuffled[place]);
        }
        return shuffled[..count];
    }
}
