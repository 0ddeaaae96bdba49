using System.Collections.Immutable;
using Marten;
using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Notifications;

/// <summary>A mail as it is written, before it has an addressee.</summary>
/// <param name="RecordId">The one record that it is about, if it is one.</param>
public sealed record WrittenLetter(string Language, string Subject, string Page, string Text, Guid? RecordId, Uri Unsubscription)
{
    /// <summary>The notices that it tells of, which can be fewer than were to go.</summary>
    public ImmutableArray<Guid> NoticeIds { get; init; } = [];
}

/// <summary>Writes what a delivery tells, in the language of its reader.</summary>
public sealed class Letters(
    MailPrinting printing, Unsubscriptions unsubscriptions, RenewalLinks renewals, MailSettings settings, TimeProvider time)
{
    /// <summary>Null where nothing is left to tell: it was erased, muted, or read meanwhile.</summary>
    public async Task<WrittenLetter?> Write(
        Delivery delivery, PersonDetails reader, Reach reach, IQuerySession session, CancellationToken cancellation)
    {
        var notices = await session.LoadManyAsync<Notice>(cancellation, delivery.NoticeIds);
        var told = delivery.LeftToTell(notices, reach).Where(notice => !notice.IsForgotten).ToArray();
        if (told.Length == 0) return null;
        var titles = await Titles(told, session, cancellation);
        var letter = Letter.Of(
            told, titles, reader.Language, settings.Home, unsubscriptions.AddressFor(reader), notice => RenewalOf(notice, reader));
        return new WrittenLetter(
            letter.Language,
            letter.Subject,
            await printing.Page<LetterPage>(letter),
            LetterText.Of(letter),
            letter.Records is [{ RecordId: { } recordId }] ? recordId : null,
            letter.Unsubscription)
        {
            NoticeIds = [.. told.Select(notice => notice.Id)],
        };
    }

    /// <summary>Of an offer that is about to end, the page on which this reader renews it with one button.</summary>
    Uri? RenewalOf(Notice notice, PersonDetails reader) =>
        notice is { Kind: NoticeKind.StepDue, OfferId: { } offerId } && notice.Step == Step.OfferExpiry.Word()
            ? new Uri(settings.Home, renewals.PathFor(offerId, reader.Id, time.GetUtcNow(), reader.Language))
            : null;

    static async Task<IReadOnlyDictionary<Guid, LocalizedText>> Titles(Notice[] notices, IQuerySession session, CancellationToken cancellation)
    {
        var needs = await session.LoadManyAsync<Need>(cancellation, notices.Select(notice => notice.NeedId).OfType<Guid>().Distinct());
        var offers = await session.LoadManyAsync<Offer>(cancellation, notices.Select(notice => notice.OfferId).OfType<Guid>().Distinct());
        return needs.Select(need => (need.Id, need.Content.Title))
            .Concat(offers.Select(offer => (offer.Id, offer.Content.Title)))
            .ToImmutableDictionary(record => record.Id, record => record.Title);
    }
}
