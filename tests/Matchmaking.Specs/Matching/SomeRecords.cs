using CsCheck;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;
using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Matching;

/// <summary>Made-up needs and offers, drawn from few terms so that they often meet.</summary>
internal static class SomeRecords
{
    private static readonly string[] Subjects =
        ["CBD-SUBJECT-IAS", "CBD-SUBJECT-FOR", "CBD-SUBJECT-GTI", "CBD-SUBJECT-TAXONOMY", "CBD-SUBJECT-PA", "CBD-SUBJECT-INS", "CBD-SUBJECT-TOUR", "CBD-SUBJECT-SUSE", "CBD-SUBJECT-MAR"];

    private static readonly string[] Targets =
        ["GBF-TARGET-03", "GBF-TARGET-04", "GBF-TARGET-06", "GBF-TARGET-20", "GBF-TARGET-21", "AICHI-TARGET-09", "AICHI-TARGET-17", "AICHI-TARGET-19"];

    private static readonly string[] Parties = ["KE", "TZ", "WS", "FR", "EU", "NP", "BR", "BZ"];
    private static readonly string[] Regions = ["Africa", "Eastern Africa", "Sub-Saharan Africa", "Europe", "Western Europe", "Polynesia", "Americas", "Southern Asia"];
    private static readonly string[] Words = ["mangrove", "hyacinth", "invasive species", "barcoding", "ranger", "coral", "of the", "wetland", "forest"];
    private static readonly string[] Languages = ["en", "fr", "es", "en-GB"];
    private static readonly string[] Organizations = ["Weed Institute", "Reef Trust", "Forest School"];

    private static readonly Gen<DateOnly?> Day = Gen.Int[0, 400].Select(Gen.Bool, (days, open) => open ? (DateOnly?)null : new DateOnly(2027, 1, 1).AddDays(days));

    private static readonly Gen<(DateOnly? From, DateOnly? Until)> Window =
        Gen.Select(Day, Day, (one, other) => one > other ? (other, one) : (one, other));

    private static readonly Gen<LocalizedText> Text =
        Gen.Select(Gen.OneOf("en", "fr"), Some(Words, 0, 6), (language, words) => LocalizedText.Of(language, string.Join(' ', words.Prepend("x"))));

    private static readonly Gen<NeedContent> NeedContents =
        from party in Gen.OneOf(Parties)
        from others in Some(Parties, 0, 2)
        from topic in Gen.Select(Some(Subjects, 1, 4), Some(Targets, 1, 3))
        from kinds in Some([.. Situation.Lists.Kinds.Keys.Order()], 1, 4)
        from languages in Gen.Select(Some(Languages, 1, 2), Gen.Bool)
        from window in Window
        from asks in Gen.Select(Gen.Bool, Gen.Int[0, 4], Gen.OneOf(Organizations))
        from text in Gen.Select(Text, Text)
        select new NeedContent
        {
            Party = party,
            AlsoFor = others,
            Subjects = topic.Item1,
            Targets = topic.Item2,
            Kinds = kinds,
            Languages = languages.Item1,
            LanguageRequired = languages.Item2,
            From = window.From,
            Until = window.Until,
            AcceptsAtCost = asks.Item1,
            Priority = asks.Item2 == 0 ? null : asks.Item2,
            Requester = new(asks.Item3, null, null),
            Title = text.Item1,
            Problem = text.Item2,
        };

    private static readonly Gen<OfferContent> OfferContents =
        from organization in Gen.OneOf(Organizations)
        from topic in Gen.Select(Some(Subjects, 1, 9), Some(Targets, 0, 6))
        from kinds in Some([.. Situation.Lists.Kinds.Keys.Order()], 1, 9)
        from free in Gen.Int[0, 511]
        from serves in Gen.Select(Some(Parties, 0, 3), Some(Regions, 0, 2), Gen.Int[0, 6])
        from languages in Some(Languages, 1, 2)
        from slots in Gen.Select(Gen.Int[1, 4], Gen.Int[0, 4])
        from record in Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5])
        from window in Window
        from text in Gen.Select(Text, Text)
        select new OfferContent
        {
            Organization = new(organization, null, null),
            Subjects = topic.Item1,
            Targets = topic.Item2,
            Kinds = [.. kinds.Select((kind, place) => new OfferedKind(kind, (free >> place & 1) != 0, null))],
            Serves = new(serves.Item3 == 0 ? [.. Situation.Lists.Parties.Keys.Order().Take(41)] : serves.Item1, serves.Item2, serves.Item3 == 1),
            Languages = languages,
            Slots = slots.Item1,
            Taken = Math.Min(slots.Item1, slots.Item2),
            Ended = Math.Max(record.Item1, record.Item2),
            Useful = Math.Min(record.Item1, record.Item2),
            From = window.From,
            Until = window.Until,
            Title = text.Item1,
            Description = text.Item2,
        };

    public static readonly Gen<(NeedFacts[] Needs, OfferFacts[] Offers)> Files = Gen.Select(
        NeedContents.Array[1, 12].Select(contents => contents.Select(Facts).ToArray()),
        OfferContents.Array[1, 30].Select(contents => contents.Select(Facts).ToArray()));

    private static NeedFacts Facts(NeedContent content, int place) =>
        new($"made-up/n-{place}", IdOf($"made-up/n-{place}"), place, content, content.Requester?.Key, place % 7 != 6, content.Parties(), content.Priority);

    private static OfferFacts Facts(OfferContent content, int place) =>
        new($"made-up/o-{place}", IdOf($"made-up/o-{place}"), place, content, content.Organization!.Key!, place % 9 != 8, content.Taken, content.Ended, content.Useful);

    private static Gen<string[]> Some(string[] terms, int fewest, int most) => Gen.Shuffle(terms, fewest, most);
}
