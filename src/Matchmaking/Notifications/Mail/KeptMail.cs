using System.Collections.Immutable;
using Marten;
using MimeKit;

namespace Matchmaking.Notifications;

/// <summary>A mail of the demo, which would have gone out, to be looked at.</summary>
/// <param name="Id">The id of its delivery.</param>
public sealed record KeptMail(Guid Id, Guid PersonId, DateTimeOffset At, string Subject, string Page, string Text)
{
    /// <summary>All but the addressee, who is known by name elsewhere.</summary>
    public ImmutableArray<KeptHeader> Headers { get; init; } = [];

    public ImmutableArray<Guid> NoticeIds { get; init; } = [];
}

public sealed record KeptHeader(string Name, string Value);

/// <summary>Keeps the demo's mails in place of sending them.</summary>
public sealed class KeptMailWay(IDocumentStore store, TimeProvider time) : IMailWay
{
    /// <summary>
    /// An erasure that begins meanwhile waits until the mail is kept, and finds it; one that came before, while the mail was being
    /// written, has the mail written anew.
    /// </summary>
    public async Task<Posted> Post(Delivery delivery, MimeMessage mail, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var told = await session.QueryAsync<Notice>("where d.id = any(?) order by d.id for share of d", cancellation, delivery.NoticeIds.ToArray());
        if (told.Count < delivery.NoticeIds.Length || told.Any(notice => notice.IsForgotten))
            return new Posted(PostedAs.Later, "What it tells of was erased while it was written.");
        session.Store(new KeptMail(delivery.Id, delivery.PersonId, time.GetUtcNow(), mail.Subject ?? "", mail.HtmlBody ?? "", mail.TextBody ?? "")
        {
            Headers = [.. mail.Headers.Where(header => header.Id != HeaderId.To).Select(header => new KeptHeader(header.Field, header.Value))],
            NoticeIds = delivery.NoticeIds,
        });
        await session.SaveChangesAsync(cancellation);
        return new Posted(PostedAs.Taken, "Kept for the demonstration.");
    }

    public Task Rest(CancellationToken cancellation) => Task.CompletedTask;
}
