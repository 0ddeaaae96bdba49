using System.Collections.Immutable;
using System.Globalization;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>What a mail says to its reader, before it is written as a page or as plain text.</summary>
/// <param name="Language">The reader's, in which everything stands that the service itself says.</param>
/// <param name="Records">What it tells, by the record that it is about; what is newest comes first.</param>
/// <param name="Unsubscription">Where the reader ends such mail.</param>
public sealed record Letter(string Language, ImmutableArray<LetterRecord> Records, Uri Home, Uri Unsubscription)
{
    public Texts Texts => Texts.In(Language);

    public string Direction => PageLanguages.Direction(Language);

    /// <summary>The title of the record; of several, how many there are.</summary>
    public string Subject => Records is [var only] ? only.Title : Texts.Of("mail.several", Records.Length);

    public string Day(DateTimeOffset at) => Texts.Day(at);

    /// <param name="titles">Of each record, its title in the languages in which that was written.</param>
    /// <param name="renewal">Where an offer that a notice is about is renewed by its reader, without signing in.</param>
    public static Letter Of(
        IEnumerable<Notice> notices, IReadOnlyDictionary<Guid, LocalizedText> titles, string language, Uri home, Uri unsubscription,
        Func<Notice, Uri?> renewal) =>
        new(
            language,
            [
                .. notices.OrderByDescending(notice => notice.At).GroupBy(notice => notice.NeedId ?? notice.OfferId)
                    .Select(group => LetterRecord.Of(group.Key, [.. group], titles, language, home, renewal)),
            ],
            home,
            unsubscription);
}

/// <summary>A record in a mail, with the notices on it.</summary>
/// <param name="WrittenIn">The language of the title, where it is not the reader's.</param>
public sealed record LetterRecord(Guid? RecordId, string Title, string? WrittenIn, Uri Address, ImmutableArray<LetterNotice> Notices)
{
    public static LetterRecord Of(
        Guid? recordId, IReadOnlyList<Notice> notices, IReadOnlyDictionary<Guid, LocalizedText> titles, string language, Uri home,
        Func<Notice, Uri?> renewal)
    {
        var title = notices[0].Title;
        var record = NoticePages.OfRecord(notices[0], language, home);
        return new LetterRecord(
            recordId,
            title,
            recordId is { } known && titles.TryGetValue(known, out var written) ? OtherLanguage(title, written, language) : null,
            record,
            [.. notices.Select(notice => LetterNotice.Of(notice, record, language, home) with { Renewal = renewal(notice) })]);
    }

    static string? OtherLanguage(string title, LocalizedText written, string language)
    {
        if (written.Texts.Any(text => text.Value == title && LanguageTag.Primary(text.Key) == language)) return null;
        return written.Texts.FirstOrDefault(text => text.Value == title).Key;
    }
}

/// <summary>A notice in a mail.</summary>
/// <param name="Address">Its own page, where that is not the record's.</param>
public sealed record LetterNotice(DateTimeOffset At, string Text, Uri? Address)
{
    /// <summary>Where its reader renews the offer that is about to end.</summary>
    public Uri? Renewal { get; init; }

    /// <summary>What somebody wrote along with it.</summary>
    public string? Message { get; init; }

    /// <summary>Why it came to that, an offer after the other.</summary>
    public ImmutableArray<IntroducedReasons> Reasons { get; init; } = [];

    public static LetterNotice Of(Notice notice, Uri record, string language, Uri home)
    {
        var own = NoticePages.OfNotice(notice, language, home);
        return new LetterNotice(notice.At, notice.Text, own == record ? null : own) { Message = notice.Message, Reasons = notice.Reasons };
    }
}
