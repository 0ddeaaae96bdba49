using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matchmaking.Exchange;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Specs;

/// <summary>Kenya's need for help against invasive plants, and an offer that answers it; each spec changes what it is about.</summary>
internal static class Situation
{
    public static readonly Vocabulary Lists = Vocabulary.Load();

    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly ConcurrentDictionary<Guid, string> Keys = [];

    private const string NeedLine = """
        {"type":"need","source":"demo","reference":"n-1","party":"KE","title":{"en":"Control of invasive water hyacinth"},
         "subjects":["CBD-SUBJECT-IAS"],"targets":["GBF-TARGET-06"],"kinds":["training"],"languages":["en"]}
        """;

    private const string OfferLine = """
        {"type":"offer","source":"demo","reference":"o-1","organization":{"name":"Weed Institute"},"title":{"en":"Courses on water hyacinth"},
         "subjects":["CBD-SUBJECT-IAS"],"targets":["GBF-TARGET-06"],"kinds":[{"kind":"training","free":true}],
         "serves":{"countries":["KE"]},"languages":["en"],"slots":2}
        """;

    /// <summary>The need's line with fields set; a null removes a field.</summary>
    public static string Need(params (string Field, string? Json)[] fields) => Changed(NeedLine, fields);

    /// <summary>The offer's line with fields set; a null removes a field.</summary>
    public static string Offer(params (string Field, string? Json)[] fields) => Changed(OfferLine, fields);

    public static IReadOnlyList<FieldError> ErrorsOf(string line) => ExchangeLine.Read(line, Lists).Errors;

    public static NeedFacts NeedFacts(string line, int sequence = 0)
    {
        var need = Assert.IsType<NeedLine>(ExchangeLine.Read(line, Lists));
        Assert.Empty(need.Errors);
        return new(need.Key, IdOf(need.Key), sequence, need.Content, need.Content.Requester?.Key, true, need.Content.Parties(), need.Content.Priority);
    }

    public static OfferFacts OfferFacts(string line, int sequence = 0)
    {
        var offer = Assert.IsType<OfferLine>(ExchangeLine.Read(line, Lists));
        Assert.Empty(offer.Errors);
        var content = offer.Content;
        return new(offer.Key, IdOf(offer.Key), sequence, content, content.Organization!.Key!, true, content.Taken, content.Ended, content.Useful);
    }

    public static MatchingEngine Engine(params OfferFacts[] offers) => Engine([], offers);

    public static MatchingEngine Engine(IEnumerable<NeedFacts> needs, IEnumerable<OfferFacts> offers)
    {
        var all = offers.ToList();
        var terms = TermTable.Of(all.Select(offer => offer.Content), Lists);
        return Filled(new MatchingEngine(Lists, RulesVersion.First(Lists, terms)), needs, all);
    }

    public static MatchingEngine Filled(MatchingEngine engine, IEnumerable<NeedFacts> needs, IEnumerable<OfferFacts> offers)
    {
        foreach (var offer in offers.OrderBy(offer => offer.Sequence))
            engine.Put(offer);
        foreach (var need in needs)
            engine.Put(need);
        return engine;
    }

    /// <summary>What the engine says of one need and one offer.</summary>
    public static Explanation Explain(string need, string offer)
    {
        var given = OfferFacts(offer);
        return Engine(given).Explain(NeedFacts(need), given);
    }

    public static Factors FactorsOf(string need, string offer)
    {
        var explanation = Explain(need, offer);
        Assert.Empty(explanation.Failing);
        return explanation.Factors!.Value;
    }

    public static IReadOnlyList<string> FailingOf(string need, string offer) => Explain(need, offer).Failing;

    public static Guid IdOf(int sequence) => new(sequence, 0, 0, new byte[8]);

    /// <summary>An id that follows from the record's key, by which a row can be named again.</summary>
    public static Guid IdOf(string key)
    {
        var recordId = StableId.Of("spec", key);
        Keys[recordId] = key;
        return recordId;
    }

    extension(Candidate row)
    {
        public string Key => Keys[row.OfferId];
    }

    extension(FittingNeed row)
    {
        public string Key => Keys[row.NeedId];
    }

    private static string Changed(string line, (string Field, string? Json)[] fields)
    {
        var record = JsonNode.Parse(line)!.AsObject();
        foreach (var (field, json) in fields)
            Set(record, field, json);
        return record.ToJsonString();
    }

    private static void Set(JsonObject record, string field, string? json)
    {
        if (json is null)
            record.Remove(field);
        else
            record[field] = JsonNode.Parse(json);
    }
}
