using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Brokerage;

/// <summary>A message as one reader may read it.</summary>
/// <param name="Speaker">As what it was written: need, offer, broker, partner.</param>
/// <param name="Of">The Party or the institution whose side wrote.</param>
/// <param name="Who">The person's name where it is told.</param>
/// <param name="Text">What it says; null once that was erased.</param>
/// <param name="OfferId">The offer whose institution alone it is between; absent where all read it.</param>
public sealed record MessageView(
    Guid MessageId, string Speaker, string? Of, string Who, DateTimeOffset At, string? Text, Guid? OfferId, bool Own);

/// <summary>Reads a conversation for somebody who takes part.</summary>
public static class ConversationReading
{
    public static async Task<IReadOnlyList<MessageView>> Read(this IQuerySession session, Match match, Actor actor, string language)
    {
        if (await session.LoadAsync<Conversation>(Conversation.IdOf(match.SubjectId)) is not { } conversation) return [];
        var read = conversation.Messages.Where(message => match.Lets(actor, message)).ToArray();
        var texts = (await session.LoadManyAsync<MessageText>(read.Select(message => message.MessageId))).ToDictionary(text => text.Id, text => text.Text);
        var names = match.TellsNames(actor) ? await session.NamesOf(read.Select(message => message.By)) : PeopleNames.Unnamed;
        var offers = (await session.LoadManyAsync<Offer>(match.Offers.Select(offer => offer.OfferId))).ToDictionary(offer => offer.Id);
        return
        [
            .. read.Select(message => new MessageView(
                message.MessageId,
                message.Speaker.Word(),
                SideOf(message, match, offers, language),
                names.Of(message.By),
                message.At,
                texts.GetValueOrDefault(message.MessageId),
                message.OfferId,
                message.By == actor.By)),
        ];
    }

    static string? SideOf(Message message, Match match, Dictionary<Guid, Offer> offers, string language) => message.Speaker switch
    {
        Speaker.Need => match.Needs.FirstOrDefault(need => need.Id == message.SideId)?.Content.Party is { } party
            ? Vocabulary.Load().Label(party, language)
            : null,
        Speaker.Offer when message.SideId is { } offerId => offers.GetValueOrDefault(offerId)?.Content.Organization?.Name,
        _ => null,
    };
}
