using Matchmaking.Acceptance.Setting;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Visibility;

public sealed class VisibilityTests(Sharing sharing) : IClassFixture<Sharing>
{
    const string VersionThatNeverWas = "\"999999\"";

    [Fact]
    public void Every_route_of_the_service_says_who_sees_what() =>
        Assert.Empty(sharing.Service.Routes().Where(route => Expectations.Of(route) is null).Select(route => route.Name));

    [Fact]
    public void Nothing_is_expected_of_a_route_that_is_gone() =>
        Assert.Empty(Expectations.Routes.Except(sharing.Service.Routes().Select(route => route.Name)));

    [Fact]
    public async Task Everybody_sees_on_every_route_what_is_theirs_to_see_and_nothing_else()
    {
        var (wrong, document) = (new List<string>(), await Documented.Of(sharing.Service));
        foreach (var person in Sharing.Everybody)
            foreach (var route in sharing.Service.Routes().Where(route => Expectations.Of(route) is not null))
                wrong.AddRange(await WrongAt(route, person, document));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Lists_and_the_own_inbox_hold_every_need_that_a_person_sees()
    {
        foreach (var person in Sharing.Everybody)
        {
            var listed = (await (await sharing.Cast.Of(person)).Gets("/api/needs?take=200")).Text;
            var missing = sharing.Needs.Where(need => need.Sees.Contains(person) && !listed.Contains(need.Title, StringComparison.Ordinal));
            Assert.Empty(missing.Select(need => $"{person} does not find {need.Name}"));
        }
    }

    [Fact]
    public async Task An_introduced_institution_sees_its_own_row_of_the_ranking_alone()
    {
        var needId = sharing.Needs.Single(need => need.Name == "introduced").NeedId;
        await sharing.Cast.Imports(Some.Offer(("organization", new System.Text.Json.Nodes.JsonObject { ["name"] = "A rival" })).Line("offer", "o-rival"));
        await sharing.Cast.Amina.FindsCandidate(needId, StableId.Of("offer", "elsewhere", "o-rival"));
        var rows = (await sharing.Cast.Lin.Reads($"/api/needs/{needId}/shortlist?take=200")).Rows("candidates");
        Assert.NotEmpty(rows);
        Assert.DoesNotContain(rows, row => row["organization"]!.Text("name") == "A rival");
    }

    async Task<IEnumerable<string>> WrongAt(MappedRoute route, string person, Documented document)
    {
        var expected = Expectations.Of(route)!;
        var wrong = new List<string>();
        foreach (var target in expected.Targets(sharing))
        {
            var reply = await Try(route, target, person);
            if (!expected.Answers(person, target, reply.Code)) wrong.Add($"{person} gets {reply.Code} at {route.Name} of {target.Name}");
            if (!document.Knows(route.Name, reply.Code)) wrong.Add($"{route.Name} answers with {reply.Code}, of which its document says nothing");
            if (expected.ShowsAll) continue;
            wrong.AddRange(sharing.Needs.SelectMany(need => need.Leaks(reply.Text, person)).Select(word => $"{person} reads {word} at {route.Name} of {target.Name}"));
        }
        return wrong;
    }

    async Task<Reply> Try(MappedRoute route, Target target, string person)
    {
        var who = route.IsPage ? await sharing.Visitor(person) : await sharing.Cast.Of(person);
        return route.Method switch
        {
            // A stream has no end to read to.
            "GET" when route.Name == "GET /api/me/stream" => await who.Knocks(target.At(route)),
            "GET" => await who.Gets(target.At(route)),
            "PUT" => await who.Puts(target.At(route), "{}", VersionThatNeverWas),
            "DELETE" => await who.Deletes(target.At(route)),
            _ => await who.Posts(target.At(route), "{}", VersionThatNeverWas),
        };
    }
}
