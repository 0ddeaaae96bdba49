using Marten;
using Matchmaking.Participants;
using Matchmaking.Web;
using MimeKit;

namespace Matchmaking.Notifications;

/// <summary>Sends the mail that is due, apart from all requests: a server that is slow or away keeps nobody waiting.</summary>
public sealed class Mailer(
    IServiceProvider services, MailSettings settings, MailQueue queue, Letters letters, TimeProvider time, ILogger<Mailer> log) : BackgroundService
{
    /// <summary>How many mails are on their way at once, each on a connection of its own.</summary>
    const int AtOnce = 4;

    static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        settings.On ? Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => SendOn(stoppingToken))) : Task.CompletedTask;

    async Task SendOn(CancellationToken cancellation)
    {
        var way = services.GetRequiredService<IMailWay>();
        using var pauses = new PeriodicTimer(LookAgain, time);
        while (await pauses.WaitForNextTickAsync(cancellation)) await TryToSend(way, cancellation);
    }

    /// <summary>A database that is away for a while must not end the sending for good.</summary>
    async Task TryToSend(IMailWay way, CancellationToken cancellation)
    {
        try
        {
            while (await SendNext(way, cancellation)) { }
            await way.Rest(cancellation);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(failed, "Mail could not be looked through; it will be in {Pause}.", LookAgain);
        }
    }

    /// <summary>Whether to look for another one at once. What has begun is ended before the service stops.</summary>
    async Task<bool> SendNext(IMailWay way, CancellationToken stopping)
    {
        await using var taken = await queue.Take(stopping);
        if (taken is null) return false;
        var ended = await End(taken, way);
        taken.Session.Store(ended);
        if (ended.State == DeliveryState.Bounced)
            await taken.Session.PauseMail(ended.PersonId, MailPauseReason.Bounced, time.GetUtcNow(), CancellationToken.None);
        await taken.Session.SaveChangesAsync(CancellationToken.None);
        return !stopping.IsCancellationRequested && ended.Tries.Length > taken.Delivery.Tries.Length;
    }

    async Task<Delivery> End(TakenDelivery taken, IMailWay way)
    {
        // Less than others wait for before they take it over.
        using var hold = new CancellationTokenSource(settings.Patience.Hold * 0.9);
        var (session, delivery, cancellation) = (taken.Session, taken.Delivery, hold.Token);
        var reader = await session.LoadAsync<PersonDetails>(delivery.PersonId, cancellation);
        var reach = await session.ReachOf(delivery.PersonId, settings, cancellation);
        if (reader?.Email is null || !reach.ByMail) return delivery.LetGo("The person takes no mail now.", time.GetUtcNow());
        if (await letters.Write(delivery, reader, reach, session, cancellation) is not { } letter)
            return delivery.LetGo("Nothing is left to tell.", time.GetUtcNow());
        var posted = (await Post(delivery, letter, reader, way, cancellation)).Without(reader.Email);
        return delivery.After(posted, time.GetUtcNow(), settings.Patience, Random.Shared.NextDouble());
    }

    async Task<Posted> Post(Delivery delivery, WrittenLetter letter, PersonDetails reader, IMailWay way, CancellationToken cancellation)
    {
        try
        {
            using var mail = MailMessages.Of(delivery, letter, reader, settings, Texts.In(letter.Language)["site.name"]);
            return await way.Post(delivery with { NoticeIds = letter.NoticeIds }, mail, cancellation);
        }
        catch (OperationCanceledException)
        {
            return new Posted(PostedAs.Later, "The mail server took too long.");
        }
        catch (ParseException)
        {
            return new Posted(PostedAs.NoSuchAddress, "What was given as an address is none.");
        }
    }
}
