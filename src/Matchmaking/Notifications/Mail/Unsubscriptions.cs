using System.Security.Cryptography;
using Matchmaking.Participants;
using Microsoft.AspNetCore.DataProtection;

namespace Matchmaking.Notifications;

/// <summary>
/// Addresses at which a reader ends mail without signing in. Each holds the reader's id, sealed by the keys that all nodes
/// share, so that nobody can end the mail of another.
/// </summary>
public sealed class Unsubscriptions(IDataProtectionProvider protection, MailSettings settings)
{
    readonly IDataProtector seal = protection.CreateProtector("mail", "unsubscription");

    public Uri AddressFor(PersonDetails reader) => new(settings.Home, $"/{reader.Language}{Place}/{seal.Protect(reader.Id.ToString())}");

    /// <summary>Whose mail is to end; null where nobody here sealed the token.</summary>
    public Guid? ReaderOf(string token)
    {
        try
        {
            return Guid.Parse(seal.Unprotect(token));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public const string Place = "/mail/unsubscription";
}
