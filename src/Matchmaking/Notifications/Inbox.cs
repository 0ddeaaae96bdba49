using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>A notice as its reader sees it.</summary>
public sealed record NoticeView(Guid NoticeId, string Kind, string? Step, DateTimeOffset At, bool Read, string Title, string Text)
{
    public Guid? NeedId { get; init; }
    public Guid? OfferId { get; init; }
    public Guid? IntroductionId { get; init; }
    public Guid? CooperationId { get; init; }

    /// <summary>The language of the title, which is the record's own; null where it is the page's or not known.</summary>
    [JsonIgnore]
    public string? WrittenIn { get; init; }

    /// <summary>In the language of a page, which its reader chose for this visit.</summary>
    public static NoticeView In(string language, Notice notice) => notice.Saying is not { } saying ? Of(notice) : Of(notice) with
    {
        Title = Sentences.Title(saying, language),
        Text = Sentences.Text(saying, language),
        WrittenIn = saying.Title.LanguageFor(language),
    };

    public static NoticeView Of(Notice notice) =>
        new(notice.Id, notice.Kind.Word(), notice.Step, notice.At, notice.Read, notice.Title, notice.Text)
        {
            NeedId = notice.NeedId,
            OfferId = notice.OfferId,
            IntroductionId = notice.IntroductionId,
            CooperationId = notice.CooperationId,
        };
}

/// <summary>A part of an inbox, newest first, and how many of all its notices are unread.</summary>
public sealed record InboxPage(IReadOnlyList<NoticeView> Items, string? Next, int Unread) : IPart
{
    /// <summary>By the word of the kind; kinds of which all is read are not named.</summary>
    public IReadOnlyDictionary<string, int> UnreadByKind { get; init; } = ImmutableDictionary<string, int>.Empty;
}

/// <summary>Reads the inbox of a person.</summary>
public sealed class Inbox(IDocumentStore store)
{
    /// <param name="language">In which it is read; else each notice as it was told.</param>
    public async Task<InboxPage> Read(Guid personId, InboxFilter filter, string? cursor, int? take, string? language = null)
    {
        await using var session = store.QuerySession();
        var own = session.Query<Notice>().Where(n => n.PersonId == personId);
        var rows = await Newest(filter.In(own), Cursor.Read(cursor)).Take(Cursor.Rows(take) + 1).ToListAsync();
        var page = Cursor.Cut(rows, Cursor.Rows(take), n => new Cursor(n.At, n.Id));
        var unread = await own.Where(n => !n.Read).Select(n => n.Kind).ToListAsync();
        return new InboxPage([.. page.Items.Select(notice => language is null ? NoticeView.Of(notice) : NoticeView.In(language, notice))], page.Next, unread.Count)
        {
            UnreadByKind = unread.GroupBy(kind => kind).ToDictionary(kind => kind.Key.Word(), kind => kind.Count()),
        };
    }

    public async Task<int> Unread(Guid personId)
    {
        await using var session = store.QuerySession();
        return await session.Query<Notice>().CountAsync(n => n.PersonId == personId && !n.Read);
    }

    static IQueryable<Notice> Newest(IQueryable<Notice> notices, Cursor? from) =>
        (from is null ? notices : notices.Where(n => n.At < from.At || (n.At == from.At && n.Id.CompareTo(from.Id) < 0)))
        .OrderByDescending(n => n.At)
        .ThenByDescending(n => n.Id);
}
