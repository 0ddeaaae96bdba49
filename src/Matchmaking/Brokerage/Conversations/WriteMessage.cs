using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Brokerage;

/// <summary>Somebody who takes part in an introduction or a cooperation writes to the others.</summary>
/// <param name="OfferId">On an introduction the institution that it is between, where there are several; null for all.</param>
public sealed record WriteMessage(Guid MessageId, Guid SubjectId, string? Text, Guid? OfferId, Act Act)
{
    /// <summary>Commands are written to the log when they fail, and a message is not for everyone who reads that.</summary>
    public override string ToString() => $"a message on {SubjectId}";
}

public static class WriteMessageHandler
{
    /// <summary>There is no version of a conversation that one has to have seen to add to it.</summary>
    public static async Task<Answer> Handle(WriteMessage command, IDocumentSession session)
    {
        var act = command.Act with { SeenVersion = null };
        if (await session.AnsweredBefore(act) is { } before) return before;
        var match = await session.MatchOf(command.SubjectId, act.Actor, act.Today);
        var decision = Decide(command, match);
        if (act.Objection(decision.Refusal, 0) is { } refusal) return new Answer(command.MessageId, 0, refusal);
        session.Events.Append(Conversation.IdOf(command.SubjectId), decision.Events);
        session.Store(new MessageText(command.MessageId, Conversation.IdOf(command.SubjectId), command.Text!.Trim()));
        return session.Remember(act, new Answer(command.MessageId, 0));
    }

    public static Decision Decide(WriteMessage command, Match? match)
    {
        if (match is null) return Refusal.NotFound;
        if (string.IsNullOrWhiteSpace(command.Text)) return Refusal.Invalid("text", $"write something");
        if (command.Text.Length > Longest) return Refusal.Invalid("text", $"write at most {Longest} characters");
        var (speaker, side, between, refusal) = As(command.Act.Actor, match, command.OfferId);
        return refusal is not null ? refusal : Decision.Happens(new MessageWritten(
            Conversation.IdOf(match.SubjectId), command.MessageId, match.SubjectId, speaker, side, between, command.Act.By, command.Act.Now));
    }

    /// <summary>A few pages.</summary>
    const int Longest = 10_000;

    static (Speaker, Guid? Side, Guid? Between, Refusal?) As(Actor actor, Match match, Guid? offerId)
    {
        if (offerId is { } named && match.Offers.All(offer => offer.OfferId != named))
            return Refused($"this offer is not part of it");
        var between = match.Together ? null : offerId;
        if (match.Needs.FirstOrDefault(actor.IsOwnSideOf) is { } need) return (Speaker.Need, need.Id, between, null);
        if (match.OffersOf(actor).Select(offer => offer.OfferId).ToArray() is [_, ..] own)
        {
            return offerId is { } one && own.Contains(one) ? (Speaker.Offer, one, between, null)
                : offerId is null && (own.Length == 1 || match.Together) ? (Speaker.Offer, own[0], match.Together ? null : own[0], null)
                : Refused($"name the offer of yours that it is about");
        }
        return (match.Needs.Any(actor.MayBroker) ? Speaker.Broker : Speaker.Partner, null, between, null);
    }

    static (Speaker, Guid?, Guid?, Refusal?) Refused(Wording why) => (default, null, null, Refusal.Invalid("offerId", why));
}
