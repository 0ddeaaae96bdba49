using System.Text.Json;
using Matchmaking.Exchange;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Benchmarks;

/// <summary>A need, and the offers that somebody graded for it: 3 is what it asks, 2 helps, 1 a little, 0 not.</summary>
public sealed record JudgedNeed(string Key, string Language, NeedContent Content, bool HeldOut, IReadOnlyDictionary<string, int> Grades);

/// <summary>An offer of the judged set.</summary>
public sealed record JudgedOffer(string Key, string Language, OfferContent Content);

/// <summary>The judged set: needs and offers in the exchange format, profiles put together from paragraphs, and the grades with their reasons.</summary>
public sealed record TextJudgements(IReadOnlyList<JudgedNeed> Needs, IReadOnlyDictionary<string, JudgedOffer> Offers)
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Judged");

    public static TextJudgements Load(Vocabulary vocabulary)
    {
        var offers = File.ReadLines(Path.Combine(Folder, "offers.jsonl")).Select(line => Offer(line, vocabulary)).ToDictionary(offer => offer.Key);
        var paragraphs = Records<Paragraph>("paragraphs.jsonl").ToDictionary(paragraph => paragraph.Id, paragraph => paragraph.Text);
        foreach (var (key, offer) in offers) paragraphs[key] = offer.Content.Description.In(offer.Language);
        foreach (var profile in Records<Profile>("profiles.jsonl")) offers[profile.Reference] = Offer(Line(profile, paragraphs), vocabulary);
        var contents = File.ReadLines(Path.Combine(Folder, "needs.jsonl")).Select(line => Need(line, vocabulary)).ToDictionary(need => need.Key, need => need.Content);
        return new([.. Records<Judgement>("judgements.jsonl").Select(judged => Judged(judged, contents[judged.Need]))], offers);
    }

    static JudgedNeed Judged(Judgement judged, NeedContent content) =>
        new(judged.Need, content.Languages[0], content, judged.Half == "held-out", judged.Grades);

    static IEnumerable<T> Records<T>(string file) =>
        File.ReadLines(Path.Combine(Folder, file)).Select(line => JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!);

    static (string Key, NeedContent Content) Need(string line, Vocabulary vocabulary) =>
        ExchangeLine.Read(line, vocabulary) is NeedLine { Errors.Count: 0 } need ? (need.Key.Split('/')[1], need.Content) : throw new InvalidDataException(line);

    static JudgedOffer Offer(string line, Vocabulary vocabulary) => ExchangeLine.Read(line, vocabulary) is OfferLine { Errors.Count: 0 } offer
        ? new(offer.Key.Split('/')[1], offer.Content.Languages[0], offer.Content)
        : throw new InvalidDataException(line);

    static string Line(Profile profile, Dictionary<string, string> paragraphs) => JsonSerializer.Serialize(new
    {
        type = "offer",
        source = "judged",
        reference = profile.Reference,
        organization = new { name = $"Organization of {profile.Reference}" },
        title = new Dictionary<string, string> { [profile.Language] = profile.Title },
        description = new Dictionary<string, string> { [profile.Language] = string.Join("\n\n", profile.Paragraphs.Select(id => paragraphs[id])) },
        subjects = new[] { "CBD-SUBJECT-NAP-CB" },
        kinds = new[] { new { kind = "advice", free = true } },
        serves = new { worldwide = true },
        languages = new[] { profile.Language },
        slots = 1,
    });

    sealed record Paragraph(string Id, string Language, string Text);

    sealed record Profile(string Reference, string Language, string Title, IReadOnlyList<string> Paragraphs);

    sealed record Judgement(string Need, string Half, string Reason, IReadOnlyDictionary<string, int> Grades);
}
