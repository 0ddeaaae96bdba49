using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Brokerage;

/// <summary>Somebody who takes part in a match wrote to the others; the text stands apart, in MessageText, so that it can be erased.</summary>
/// <param name="SubjectId">The introduction or the cooperation on which it is written.</param>
/// <param name="SideId">The need or the offer whose side writes; null for a broker and for others who take part.</param>
/// <param name="OfferId">The offer whose institution alone reads it beside the need's side and the broker; null for all.</param>
public sealed record MessageWritten(
    Guid ConversationId,
    Guid MessageId,
    Guid SubjectId,
    Speaker Speaker,
    Guid? SideId,
    Guid? OfferId,
    string By,
    DateTimeOffset HappenedAt) : IHappened;

/// <summary>The text of a message was erased; that it was written stays.</summary>
public sealed record MessageErased(Guid ConversationId, Guid MessageId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>As what somebody writes: for a need, for an offer, as broker, or as another who takes part.</summary>
public enum Speaker
{
    Need,
    Offer,
    Broker,
    Partner,
}

/// <summary>What a message says, apart from the events.</summary>
public sealed record MessageText(Guid Id, Guid ConversationId, string Text)
{
    /// <summary>Commands and documents are written to the log when they fail, and a message is not for everyone who reads that.</summary>
    public override string ToString() => $"a message {Id}";
}

/// <summary>A message as the conversation remembers it, without its text.</summary>
public sealed record Message(Guid MessageId, Speaker Speaker, Guid? SideId, Guid? OfferId, string By, DateTimeOffset At)
{
    public bool IsErased { get; init; }
}

/// <summary>What was written on one introduction or cooperation, in the order in which it was.</summary>
public sealed record Conversation(Guid Id, Guid SubjectId, ImmutableArray<Message> Messages)
{
    /// <summary>A conversation of its own stream: writing to one another changes no version that an answer is given on.</summary>
    public static Guid IdOf(Guid subjectId) => StableId.Of("conversation", subjectId.ToString());

    public static Conversation Create(MessageWritten first) => new Conversation(first.ConversationId, first.SubjectId, []).Apply(first);

    public Conversation Apply(MessageWritten written) => this with
    {
        Messages = Messages.Add(new Message(
            written.MessageId, written.Speaker, written.SideId, written.OfferId, written.By, written.HappenedAt)),
    };

    public Conversation Apply(MessageErased erased) => this with
    {
        Messages = [.. Messages.Select(message => message.MessageId == erased.MessageId ? message with { IsErased = true } : message)],
    };
}
