using System.Text;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Web;

namespace Matchmaking.Acceptance.Refusals;

/// <summary>Why something was refused is said in the language that was asked for.</summary>
[Collection(RefusalsCollection.Name)]
public sealed class RefusalLanguageTests(Ground ground)
{
    public static TheoryData<string> OtherLanguages => [.. PageLanguages.All.Where(language => language != PageLanguages.Default)];

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public async Task A_field_that_is_missing_is_named_in_the_callers_language_under_its_own_name(string language)
    {
        var refused = (await Withdraws("wanjiru", "{open}", language)).Refused(400);
        Assert.Equal(Wordings.Of(language)["Some fields are missing or wrong"], refused.Text("title"));
        Assert.Equal(Wordings.Of(language)["Some fields need another look."], refused.Text("detail"));
        Assert.Equal(Wordings.Of(language)["say why the need is withdrawn"], refused["errors"]!["reason"]![0]!.GetValue<string>());
    }

    [Theory]
    [InlineData("de, fr-CA;q=0.9, en;q=0.5", "un rédacteur ou un correspondant national de la Partie (Kenya), ou le demandeur dont c’est le besoin")]
    [InlineData("de", "a drafter or focal point of Kenya, or the requester whose need it is")]
    public async Task Who_may_is_said_with_the_name_of_the_Party(string languages, string role)
    {
        var refused = (await Withdraws("teuila", "{open}", languages)).Refused(403);
        Assert.Equal(role, refused.Text("role"));
        Assert.Contains(role, refused.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("/help/problems/forbidden", refused.Text("type"));
    }

    async Task<Reply> Withdraws(string person, string need, string languages)
    {
        using var nothing = new StringContent("{}", Encoding.UTF8, "application/json");
        return await (await ground.Cast.Of(person)).Sends(
            HttpMethod.Post, ground.At($"/api/needs/{need}/withdrawal"), nothing, request => request.Headers.Add("Accept-Language", languages));
    }
}
