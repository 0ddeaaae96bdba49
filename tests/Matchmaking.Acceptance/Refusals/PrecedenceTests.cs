using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Refusals;

/// <summary>Where several refusals hold: 401, 404, 403, 400, 428, 412, 409, in this order.</summary>
[Collection(RefusalsCollection.Name)]
public sealed class PrecedenceTests(Ground ground)
{
    const string NotJson = "{ this is not JSON";
    const string Stale = "\"999\"";

    [Theory]
    [InlineData("nobody", "/api/needs/{nowhere}/endorsement", NotJson, Stale, 401)]
    [InlineData("nobody", "/api/needs/{open}/endorsement", null, null, 401)]
    [InlineData("tomas", "/api/needs/{nowhere}/endorsement", NotJson, Stale, 404)]
    [InlineData("teuila", "/api/needs/{draft}/endorsement", NotJson, Stale, 404)]
    [InlineData("teuila", "/api/needs/{open}/withdrawal", NotJson, Stale, 403)]
    [InlineData("marie", "/api/needs", NotJson, null, 403)]
    [InlineData("tomas", "/api/offers", NotJson, null, 403)]
    [InlineData("tomas", "/api/introductions", NotJson, null, 403)]
    [InlineData("tomas", "/api/needs/{open}/endorsement", NotJson, Stale, 400)]
    [InlineData("wanjiru", "/api/needs/{open}/withdrawal", "{}", Stale, 400)]
    [InlineData("wanjiru", "/api/needs/{withdrawn}/withdrawal", "{}", null, 400)]
    [InlineData("tomas", "/api/needs/{open}/endorsement", null, Stale, 412)]
    [InlineData("wanjiru", "/api/needs/{withdrawn}/withdrawal", """{"reason":"Again."}""", Stale, 412)]
    [InlineData("amina", "/api/introductions/{proposed}/cooperation", "{}", null, 400)]
    public async Task The_first_refusal_that_holds_is_the_answer(string person, string address, string? body, string? ifMatch, int status)
    {
        var who = await ground.Cast.Of(person);
        var reply = await ground.Service.Leaves(() => who.Posts(ground.At(address), body, ifMatch));
        reply.Refused(status);
    }

    [Theory]
    [InlineData("nobody", "{nowhere}", 401)]
    [InlineData("wanjiru", "{nowhere}", 404)]
    [InlineData("teuila", "{open}", 403)]
    [InlineData("wanjiru", "{open}", 400)]
    public async Task A_revision_with_everything_wrong_is_refused_in_the_same_order(string person, string need, int status)
    {
        var who = await ground.Cast.Of(person);
        var reply = await ground.Service.Leaves(() => who.Puts(ground.At($"/api/needs/{need}"), NotJson, Stale));
        reply.Refused(status);
    }
}
