using System.Text.Json;
using Matchmaking.Exchange;
using Matchmaking.Needs;
using Matchmaking.Vocabularies;

namespace Matchmaking.Specs.Exchange;

public class Real_cases
{
    [Fact]
    public void Every_line_of_the_real_cases_is_read_without_an_error()
    {
        using var file = new StreamReader(Path.Combine(AppContext.BaseDirectory, "Cases", "real-cases.jsonl"));
        var lines = ExchangeFile.Read(file, Vocabulary.Load()).ToList();
        Assert.Equal(129, lines.Count);
        Assert.All(lines, line => Assert.Empty(line.Line.Errors));
        Assert.All(lines, line => Assert.Empty(line.Line.UnknownFields));
    }

    [Fact]
    public void A_need_written_and_read_again_says_the_same()
    {
        const string line = """
            {"party":"KE","alsoFor":["TZ"],"requester":{"name":"Kijabe","country":"KE"},"title":{"en":"Weeds","fr":"Herbes"},"subjects":["CBD-SUBJECT-IAS"],
             "targets":["AICHI-TARGET-09"],"from":"2027-01-01","urgency":"urgent","visibility":"registered","beneficiaries":["farmers"],"colour":{"of":"sky"},
             "traditionalKnowledge":{"touches":true,"consent":{"given":true,"by":"the elders"}},"sameRequests":[{"service":"a"}]}
            """;
        using var json = JsonDocument.Parse(line);
        var need = NeedContent.Read(json.RootElement, Vocabulary.Load()).Content;
        var again = JsonSerializer.Deserialize<NeedContent>(JsonSerializer.Serialize(need, JsonSerializerOptions.Web), JsonSerializerOptions.Web)!;
        Assert.True(need.SaysTheSameAs(again));
        Assert.Equal("Herbes", again.Title.In("fr"));
        Assert.Equal(["colour"], again.Unknown!.Keys);
        Assert.Equal(Visibility.Registered, again.Visibility);
    }
}
