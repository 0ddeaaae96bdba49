using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class SlotTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Theory]
    [InlineData(12, 4)]
    [InlineData(16, 10)]
    public async Task Of_those_who_agree_at_once_on_an_offer_exactly_as_many_get_a_slot_as_it_has(int many, int slots)
    {
        var offerId = await cast.Lin.Registers(Some.Offer(("slots", slots)));
        var introductions = new List<Guid>();
        for (var n = 0; n < many; n++) introductions.Add(await cast.BringsTogether(await cast.OpensNeed(), offerId));

        var replies = await Task.WhenAll(introductions.Select(introductionId =>
            cast.Amina.Posts($"/api/introductions/{introductionId}/cooperation", new { title = "Eyes on the ground" })));

        Assert.Equal(slots, replies.Count(reply => reply.Code == 201));
        Assert.All(replies.Where(reply => reply.Code != 201), reply => reply.Refused(409));
    }
}
