using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class SlotTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Twelve_that_agree_at_once_on_an_offer_of_four_slots_get_exactly_four()
    {
        var offerId = await cast.Lin.Registers(Some.Offer(("slots", 4)));
        var introductions = new List<Guid>();
        for (var n = 0; n < 12; n++) introductions.Add(await cast.BringsTogether(await cast.OpensNeed(), offerId));

        var replies = await Task.WhenAll(introductions.Select(introductionId =>
            cast.Amina.Posts($"/api/introductions/{introductionId}/cooperation", new { title = "Eyes on the ground" })));

        Assert.Equal(4, replies.Count(reply => reply.Code == 201));
        Assert.All(replies.Where(reply => reply.Code != 201), reply => reply.Refused(409));
    }
}
