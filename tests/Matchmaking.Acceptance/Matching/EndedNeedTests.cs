using Matchmaking.Acceptance.Setting;
using Matchmaking.Matching;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Acceptance.Matching;

public sealed class EndedNeedTests(PostgresFixture postgres)
{
    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_need_that_was_let_go_of_is_still_explained_and_is_ranked_as_before_once_it_is_opened_again()
    {
        await using var service = await RunningService.Start(await postgres.FreshDatabase());
        var cast = await Cast.At(service);
        var offerId = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.OpensNeed();
        var row = await cast.Amina.FindsCandidate(needId, offerId);

        await cast.Wanjiru.Does($"/api/needs/{needId}/withdrawal", new { reason = "Solved." });
        await Eventually.Until(() => IsLetGoOf(service, needId), "the need to be let go of");
        Assert.Empty((await cast.Amina.Reads($"/api/needs/{needId}/shortlist")).Rows("candidates"));
        Assert.Equal(["open"], (await cast.Amina.Reads($"/api/needs/{needId}/candidates/{offerId}")).Words("failing"));

        await cast.Wanjiru.Does($"/api/needs/{needId}/reopening");
        Assert.Equal(row.ToJsonString(), (await cast.Amina.FindsCandidate(needId, offerId)).ToJsonString());
    }

    static Task<bool> IsLetGoOf(RunningService service, Guid needId) =>
        service.Services.GetRequiredService<EventFeed>().AsItStands(known => Task.FromResult(known.Need(needId) is null), Now);
}
