using System.Collections.Immutable;
using Marten;
using Marten.Linq;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>A delivery as administrators see it: to whom, how far it has come, and what the server said.</summary>
public sealed record DeliveryView(
    Guid DeliveryId, Guid PersonId, string Person, string Channel, string State, DateTimeOffset DueAt, DateTimeOffset? NextAt, DateTimeOffset? SentAt)
{
    public string? MessageId { get; init; }
    public int Notices { get; init; }
    public ImmutableArray<DeliveryTry> Tries { get; init; }

    public static DeliveryView Of(Delivery delivery, string person) => new(
        delivery.Id,
        delivery.PersonId,
        person,
        delivery.Channel.Word(),
        delivery.State.Word(),
        delivery.DueAt,
        delivery.State == DeliveryState.Waiting ? delivery.NextAt : null,
        delivery.SentAt)
    {
        MessageId = delivery.MessageId,
        Notices = delivery.NoticeIds.Length,
        Tries = delivery.Tries,
    };
}

/// <summary>How mail reaches a person: whether there is an address, and why mail pauses where it does.</summary>
public sealed record OwnMail(bool HasAddress, string? PausedFor, DateTimeOffset? PausedSince);

/// <summary>Reads what becomes of mail.</summary>
public sealed class MailViews(IDocumentStore store)
{
    /// <param name="state">A word of a state; what ended badly where it is none of them.</param>
    public async Task<Page<DeliveryView>> Deliveries(string? state, string? cursor, int? take)
    {
        await using var session = store.QuerySession();
        var rows = await Newest(InState(session.Query<Delivery>(), state), Cursor.Read(cursor)).Take(Cursor.Rows(take) + 1).ToListAsync();
        var page = Cursor.Cut(rows, Cursor.Rows(take), delivery => new Cursor(delivery.DueAt, delivery.Id));
        var names = await session.NamesOf(page.Items.Select(delivery => delivery.PersonId.ToString()));
        return page.Select(delivery => DeliveryView.Of(delivery, names.Of(delivery.PersonId.ToString())));
    }

    public async Task<OwnMail> Own(Guid personId)
    {
        await using var session = store.QuerySession();
        var details = await session.LoadAsync<PersonDetails>(personId);
        var pause = await session.LoadAsync<MailPause>(personId);
        return new OwnMail(details?.Email is not null, pause?.Reason.Word(), pause?.Since);
    }

    static IQueryable<Delivery> InState(IQueryable<Delivery> deliveries, string? state) =>
        Enum.GetValues<DeliveryState>().Where(known => known.Word() == state).ToArray() is [var asked]
            ? deliveries.Where(delivery => delivery.State == asked)
            : deliveries.Where(delivery => delivery.State == DeliveryState.GaveUp || delivery.State == DeliveryState.Bounced);

    static IQueryable<Delivery> Newest(IQueryable<Delivery> deliveries, Cursor? from) =>
        (from is null ? deliveries : deliveries.Where(d => d.DueAt < from.At || (d.DueAt == from.At && d.Id.CompareTo(from.Id) < 0)))
        .OrderByDescending(d => d.DueAt)
        .ThenByDescending(d => d.Id);
}
