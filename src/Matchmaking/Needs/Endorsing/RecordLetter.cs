using System.Text.RegularExpressions;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs;

/// <summary>An officer records a signed letter by which a Party endorses a submitted need; its focal point can annul that.</summary>
/// <param name="AttachmentHash">SHA-256 of the letter as it was received, so that it can be told later which one it was.</param>
public sealed record RecordLetter(Guid NeedId, string? Party, DateOnly? SignedOn, string? Reference, string? AttachmentHash, Act Act);

public static partial class RecordLetterHandler
{
    public static Task<Answer> Handle(RecordLetter command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, RecordLetter command)
    {
        var act = command.Act;
        if (!act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsBrokers;
        var party = command.Party ?? need.Content.Party!;
        if (Wrong(need, command, party) is [_, ..] wrong) return Refusal.Invalid(wrong);
        if (need.Provenance is not null) return Refusal.Conflict($"An imported need counts as endorsed at its source.");
        if (need.State is not (NeedState.Submitted or NeedState.Open or NeedState.Agreed))
            return Refusal.Conflict($"Only a submitted need is endorsed; this one is {need.State}.");
        if (need.Parties.Contains(party)) return Refusal.Conflict($"{party:term} has endorsed this need already.");
        return Decision.Happens(
            new NeedLetterRecorded(need.Id, party, command.SignedOn!.Value, command.Reference!, command.AttachmentHash!.ToLowerInvariant(), act.By, act.Now),
            new NeedEndorsed(need.Id, party, false, null, act.By, act.Now) { Basis = EndorsementBasis.Letter });
    }

    static IReadOnlyList<FieldError> Wrong(Need need, RecordLetter command, string party) =>
    [
        .. FieldError.Unless(need.AskedFor.Contains(party), "party", $"{party:term} is not among the Parties of this need"),
        .. FieldError.Unless(command.SignedOn <= command.Act.Today, "signedOn", $"say on which day it was signed"),
        .. FieldError.Unless(!string.IsNullOrWhiteSpace(command.Reference), "reference", $"give the letter's reference"),
        .. FieldError.Unless(Hash().IsMatch(command.AttachmentHash ?? ""), "attachmentHash", $"give the SHA-256 of the letter: 64 hexadecimal digits"),
    ];

    [GeneratedRegex("^[0-9a-fA-F]{64}$")]
    private static partial Regex Hash();
}
