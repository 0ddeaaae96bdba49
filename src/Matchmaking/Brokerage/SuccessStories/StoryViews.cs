using Marten;
using Matchmaking.Deeds;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Brokerage;

/// <summary>A story that anybody may read.</summary>
public sealed record StoryView(Guid CooperationId, string Title, LocalizedText Text, DateTimeOffset PublishedAt);

/// <summary>A story on its way, for those who take part: what is written, a draft to go on from, and who has approved.</summary>
public sealed record StoryAtWork(LocalizedText? Text, LocalizedText Draft, IEnumerable<Guid> ApprovedBy, IEnumerable<Guid> Awaited, DateTimeOffset? PublishedAt);

/// <summary>Shows stories: those that are public to anybody, those on their way to who takes part.</summary>
public sealed class StoryViews(IDocumentStore store)
{
    /// <summary>As many as a page holds; the newest first.</summary>
    const int Most = 200;

    public async Task<IReadOnlyList<StoryView>> Published()
    {
        await using var session = store.QuerySession();
        var told = await session.Query<Cooperation>().Where(c => c.Story!.PublishedAt != null)
            .OrderByDescending(c => c.Story!.PublishedAt).Take(Most).ToListAsync();
        return [.. told.Select(c => new StoryView(c.Id, c.Title, c.Story!.Text, c.Story.PublishedAt!.Value))];
    }

    public async Task<IResult> Show(Guid cooperationId, Door door)
    {
        await using var session = store.QuerySession();
        var found = await session.CooperationCaseOf(cooperationId, door.Today);
        if (found is null || !door.Actor.TakesPartIn(found)) return Problems.Of(Refusal.NotFound);
        var offers = await session.LoadManyAsync<Offer>(found.Cooperation.Offers.Select(o => o.OfferId));
        var story = found.Cooperation.Story;
        return Results.Json(
            new StoryAtWork(
                story?.Text,
                StoryDraft.Of(found, offers),
                story?.ApprovedBy.Order() ?? Enumerable.Empty<Guid>(),
                story is null ? [] : found.Cooperation.SideIds.Except(story.ApprovedBy),
                story?.PublishedAt),
            Json.Options);
    }

    /// <summary>What a deed on a story answers with: the story as it stands now.</summary>
    public Func<Answer, Task<IResult>> After(Door door) => answer => Show(answer.RecordId, door);
}
