using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Offers;

/// <summary>Another service says what an offer that it keeps says now.</summary>
/// <param name="Line">The line as it was read, kept to compare and to give back.</param>
public sealed record ImportOffer(
    Guid OfferId, string Source, string Reference, OfferContent Content, string Line, Guid OrganizationId, string By, DateTimeOffset Now);

/// <summary>Decides what an imported line means for the offer that is known, if it is.</summary>
public static class OfferImporting
{
    public static Decision Decide(Offer? known, ImportOffer command)
    {
        if (known is null) return Decision.Happens(Imported(command));
        return known.Says(command) ? Decision.Happens() : Decision.Happens(Revised(command));
    }

    static OfferImported Imported(ImportOffer command) => new(
        command.OfferId, command.Source, command.Reference, command.Content, command.Line, command.OrganizationId, command.By, command.Now);

    static OfferImportRevised Revised(ImportOffer command) =>
        new(command.OfferId, command.Content, command.Line, command.OrganizationId, command.By, command.Now);

    /// <summary>The line itself comes first: the same line stays the same when a later reading understands more of it.</summary>
    static bool Says(this Offer known, ImportOffer command) =>
        known.Provenance?.Line == command.Line || known.Content.SaysTheSameAs(command.Content);
}
