using System.Text.RegularExpressions;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Acceptance.Visibility;

namespace Matchmaking.Acceptance.Refusals;

[Collection(RefusalsCollection.Name)]
public sealed partial class RefusalTests(Ground ground)
{
    static readonly Refusing[] Tables =
    [
        NeedRefusals.Rows(), EndorsingRefusals.Rows(), OfferRefusals.Rows(), AllocationRefusals.Rows(), BrokerageRefusals.Rows(),
        InterestRefusals.Rows(), ContestRefusals.Rows(), RulesRefusals.Rows(), KeepingRefusals.Rows(), HearingRefusals.Rows(),
        ClockRefusals.Rows(), MailRefusals.Rows(), DirectoryRefusals.Rows(), SearchRefusals.Rows(), PractitionerRefusals.Rows(),
    ];

    public static TheoryData<string, string, string, string?, int, string> Rows() => [.. Tables.SelectMany(table => table)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_refusal_is_what_the_page_says_and_leaves_no_event(
        string route, string person, string of, string? body, int status, string word)
    {
        var (method, address) = Named(route, of);
        var sent = body is null ? null : ground.At(body);
        var who = await ground.Cast.Of(person);
        var reply = await ground.Service.Leaves(() => method switch
        {
            "PUT" => who.Puts(address, sent),
            "DELETE" => who.Deletes(address),
            _ => who.Posts(address, sent),
        });
        var problem = reply.Refused(status);
        Assert.True(ground.Document.Knows(route, status), $"the document says nothing of {status} at {route}");
        // Which of several offers is meant has to be said only by a side that has several.
        Assert.True(status != 400 || body is not (null or "{}") || word == "offerId" || ground.Document.Asks(route, word), $"{route} needs {word}, say .Needs(…)");
        if (status == 400) Assert.Contains(word, reply.Faults());
        else Assert.Contains(word, problem.Text("detail"), StringComparison.Ordinal);
        if (status == 403) Assert.Contains(word, problem.Text("role"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_deed_is_without_its_refusals()
    {
        var told = Tables.SelectMany(table => table).Select(row => row.Data.Item1).ToHashSet();
        Assert.Empty(ground.Service.Routes().Where(route => route.IsDeed && !told.Contains(route.Name)).Select(route => route.Name));
    }

    [Fact]
    public async Task Every_deed_asks_who_is_there_before_anything_else()
    {
        foreach (var deed in ground.Service.Routes().Where(route => route.IsDeed))
            Assert.Equal((deed.Name, 401), (deed.Name, await Attempt(ground.Cast.Nobody, deed, "not JSON at all")));
    }

    [Fact]
    public async Task Every_deed_on_a_record_that_is_not_there_says_so_whatever_it_brings()
    {
        foreach (var deed in ground.Service.Routes().Where(route => route.IsDeed && route.NamesRecord && !route.IsForAdministrators))
            Assert.Equal((deed.Name, 404), (deed.Name, await Attempt(ground.Cast.Grace, deed, "not JSON at all")));
    }

    async Task<int> Attempt(HttpClient person, MappedRoute deed, string body)
    {
        var address = deed.Of(Guid.CreateVersion7());
        var reply = await ground.Service.Leaves(() => deed.Method switch
        {
            "PUT" => person.Puts(address, body),
            "DELETE" => person.Deletes(address),
            _ => person.Posts(address, body),
        });
        reply.Refused(reply.Code);
        return reply.Code;
    }

    (string Method, string Address) Named(string route, string of)
    {
        var parts = route.Split(' ');
        if (route.Contains(MappedRoute.Directory, StringComparison.Ordinal)) return (parts[0], InDirectory(parts[1], of.Split('/')));
        var record = of is "" or "RCMRD" or "KE" || int.TryParse(of, out _) ? of : ground.At($"{{{of}}}");
        var first = Parameter().Replace(parts[1], record, 1);
        return (parts[0], Parameter().Replace(first, Guid.CreateVersion7().ToString()));
    }

    /// <summary>A directory, and an entry of it where the address names one.</summary>
    string InDirectory(string route, string[] of) => of is [var directory, var entry]
        ? Parameter().Replace(route.Replace(MappedRoute.Directory, directory, StringComparison.Ordinal), ground.At($"{{{entry}}}"), 1)
        : route.Replace(MappedRoute.Directory, of[0], StringComparison.Ordinal);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
