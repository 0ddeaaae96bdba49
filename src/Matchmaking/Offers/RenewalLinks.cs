using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Matchmaking.Offers;

/// <summary>Who may renew which offer by a link, and since when.</summary>
/// <param name="PersonId">To whom the link was written; renewing it is that person's deed, with the roles of the day on which it is done.</param>
public sealed record RenewalLink(Guid OfferId, Guid PersonId, DateTimeOffset IssuedAt)
{
    /// <summary>A month before the offer expires, and a month after.</summary>
    static readonly TimeSpan Lifetime = TimeSpan.FromDays(62);

    public bool IsTooOldAt(DateTimeOffset now) => now > IssuedAt + Lifetime || now < IssuedAt;

    /// <summary>A link renews once: what was renewed since it was written has been.</summary>
    public bool WasUsed(Offer offer) => offer.RenewedAt > IssuedAt;
}

/// <summary>
/// Links to the page on which an offer is renewed, for mails: signed by the service's own keys, for this deed on this offer
/// alone. Following one changes nothing, for scanners follow links too; the button on the page does.
/// </summary>
public sealed class RenewalLinks(IDataProtectionProvider keys)
{
    readonly IDataProtector protector = keys.CreateProtector("Matchmaking.Offers.Renewal");

    /// <summary>The path of the page, without a host: <c>/en/renewal/…</c>.</summary>
    public string PathFor(Guid offerId, Guid personId, DateTimeOffset now, string language = "en") =>
        $"/{language}/renewal/{protector.Protect($"{offerId:n}.{personId:n}.{now.UtcTicks.ToString(CultureInfo.InvariantCulture)}")}";

    /// <summary>Null for what this service never wrote.</summary>
    public RenewalLink? Read(string token)
    {
        try
        {
            return protector.Unprotect(token).Split('.') is [var offer, var person, var ticks]
                ? new RenewalLink(
                    Guid.Parse(offer), Guid.Parse(person), new DateTimeOffset(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
