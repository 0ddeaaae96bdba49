using System.Globalization;
using System.ServiceModel.Syndication;
using Matchmaking.Deeds;
using Matchmaking.Sharing;
using Matchmaking.Web;

namespace Matchmaking.Brokerage;

/// <summary>Stories that every side approved, in every form; they are for everybody.</summary>
public static class StoryFiles
{
    public static void MapStories(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/stories", async (Door door, HttpContext context, StoryViews views) =>
            Of(ListFormats.AcceptedBy(context.Request), await views.Published(), door.Language, door.Today, context))
            .Described("Lists the stories that all sides approved, as JSON or in the form that is accepted.", Who.Anybody)
            .Produces<Page<StoryView>>().WithTags("Cooperations");
        foreach (var format in ListFormats.All)
        {
            routes.MapGet($"/api/stories.{format.Extension()}", async (Door door, HttpContext context, StoryViews views) =>
                Of(format, await views.Published(), door.Language, door.Today, context))
                .Described("Lists the stories that all sides approved, in the form that the ending names.", Who.Anybody).WithTags("Cooperations");
            routes.MapPages($"/stories.{format.Extension()}").MapGet("", async (HttpContext context, Visit visit, StoryViews views) =>
                Of(format, await views.Published(), visit.Language, visit.Today, context));
        }
    }

    static IResult Of(ListFormat format, IReadOnlyList<StoryView> stories, string language, DateOnly today, HttpContext context) => format switch
    {
        ListFormat.Csv or ListFormat.Xlsx => TableFiles.Of(format, Table(stories, language, today, context)),
        ListFormat.Atom => FeedAnswer.Of(context, Feed(stories, new AtomFeeds(context.Request.Home(), language)), FeedAnswer.Public),
        _ => Results.Json(new Page<StoryView>(stories, null), Json.Options),
    };

    static ListTable Table(IReadOnlyList<StoryView> stories, string language, DateOnly today, HttpContext context) => ListTable.Of<StoryView>(
        "stories",
        AboutList.Lines("stories.title", language, today, stories.Count, context),
        [
            new("cooperation", story => story.CooperationId.ToString()),
            new("title", story => story.Title),
            new("story", story => story.Text.In(language)),
            new("story.language", story => story.Text.LanguageFor(language)),
            new("publishedAt", story => story.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        ],
        stories);

    static SyndicationFeed Feed(IReadOnlyList<StoryView> stories, AtomFeeds feeds) => feeds.Feed(
        "stories.title", "/stories", DateTimeOffset.UnixEpoch,
        stories.Select(story => feeds.Item(story.CooperationId, story.Title, story.Text.In(feeds.Language), $"/stories#{story.CooperationId}", story.PublishedAt)));
}
