using System.Collections.Frozen;
using System.Globalization;

namespace Matchmaking.Matching;

/// <summary>The sentences that say why, by language; a language that is not written yet reads English.</summary>
internal static class ReasonTexts
{
    private static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>
    {
        ["subject.same"] = "works in {0} of {1} subjects of the need ({2})",
        ["subject.related"] = "has a subject related to {0}",
        ["place.named"] = "names {0}",
        ["place.innermost"] = "serves the region closest to {0}",
        ["place.region"] = "serves a wider region in which {0} lies",
        ["place.world"] = "serves the whole world, {0} included",
        ["text.words"] = "uses words of the need: {0}",
        ["text.unnamed"] = "shares terms with the text of the need",
        ["kind.free"] = "gives free of charge: {0}",
        ["kind.cost"] = "gives at cost, which the need accepts: {0}",
        ["target.met"] = "serves {0} of {1} targets of the need that count ({2})",
        ["language.shared"] = "works in a language of the need: {0}",
        ["load.free"] = "has {0} of {1} places free",
        ["time.open"] = "shares days with the need, which sets no two dates",
        ["time.shared"] = "shares {0} of {1} days with the need; 90 count in full",
        ["record.ended"] = "was useful in {0} of {1} cooperations that ended",
        ["record.newcomer"] = "is a newcomer without an ended cooperation and stands in the middle",
        ["note.priority"] = "The Party's own priority moved this need up within its band of scores.",
        ["note.ldc-sids"] = "This need stands higher within its band of scores because the Party is a least developed country or a small island State.",
        ["lift.subject"] = "take up the subjects {0}",
        ["lift.place"] = "name {0} among the Parties served",
        ["lift.kind"] = "give free of charge: {0}",
        ["lift.target"] = "take up the targets {0}",
        ["lift.language"] = "work in {0}",
        ["lift.load"] = "free all {0} places",
        ["lift.slots"] = "hold one more cooperation",
        ["lift.time"] = "be there from {0} until {1}",
        ["lift.open"] = "be open again",
        ["join.clauses"] = "; ",
        ["join.words"] = ", ",
        ["sentence.it"] = "It {0}.",
        ["sentence.could"] = "It could {0}.",
        ["day.open"] = "any day",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Languages =
        new Dictionary<string, FrozenDictionary<string, string>> { ["en"] = English }.ToFrozenDictionary();

    public static string In(string language, string key, params object[] parts) =>
        string.Format(CultureInfo.InvariantCulture, Languages.GetValueOrDefault(language, English)[key], parts);
}
