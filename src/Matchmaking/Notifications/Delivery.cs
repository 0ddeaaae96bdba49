using System.Collections.Immutable;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>How word travels to somebody, beside the inbox that everybody has.</summary>
public enum Channel
{
    Mail,
}

/// <summary>How far a delivery has come.</summary>
public enum DeliveryState
{
    /// <summary>Until it is due, or until it is tried again.</summary>
    Waiting,

    /// <summary>Held by a node that is sending it now.</summary>
    Sending,
    Sent,

    /// <summary>Tried often enough, or refused for good; somebody who keeps the service can replay it.</summary>
    GaveUp,

    /// <summary>The address was refused.</summary>
    Bounced,

    /// <summary>Not sent, as it should be: nothing is left to tell, or the person takes no mail any more.</summary>
    LetGo,
}

/// <summary>One try to send, and what the other end answered.</summary>
public sealed record DeliveryTry(DateTimeOffset At, string Answer);

/// <summary>What goes out to one person by one channel: one notice, or many in a digest.</summary>
/// <param name="Id">Follows from what is sent to whom by what, so that planning it again adds nothing.</param>
/// <param name="DueAt">When it may go. What is due first goes first to the same person.</param>
public sealed record Delivery(Guid Id, Guid PersonId, Channel Channel, ImmutableArray<Guid> NoticeIds, DateTimeOffset DueAt)
{
    public DeliveryState State { get; init; }

    /// <summary>Waits for its time, and takes up what comes until then.</summary>
    public bool IsDigest { get; init; }

    /// <summary>When it may be tried: when it is due, or later after a try that failed.</summary>
    public DateTimeOffset NextAt { get; init; } = DueAt;

    /// <summary>Until when the node that sends it holds it, by the wall's time; one that was killed lets go of it then.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    public ImmutableArray<DeliveryTry> Tries { get; init; } = [];
    public DateTimeOffset? SentAt { get; init; }
    public string? MessageId { get; init; }

    /// <param name="occasion">The notice that it tells of; for a digest, which one of this person's.</param>
    public static Guid IdOf(Guid personId, Channel channel, string occasion) =>
        StableId.Of("delivery", personId.ToString(), channel.ToString(), occasion);

    /// <summary>A notice that goes out by itself.</summary>
    public static Delivery Of(Notice notice, Channel channel, DateTimeOffset dueAt) =>
        new(IdOf(notice.PersonId, channel, notice.Id.ToString()), notice.PersonId, channel, [notice.Id], dueAt);

    /// <summary>Takes up what another delivery of the same id tells; what has left tells no more.</summary>
    public Delivery With(Delivery more) => State == DeliveryState.Waiting
        ? this with { NoticeIds = [.. NoticeIds.Union(more.NoticeIds)] }
        : this;
}
