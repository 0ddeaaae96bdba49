using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Matchmaking.Notifications;

/// <summary>
/// Secrets and signatures as Standard Webhooks describe them: <c>whsec_</c> and a random key, an HMAC over id, time and body. The
/// store keeps secrets protected by the service's own keys.
/// </summary>
public sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    const string Mark = "whsec_";

    /// <summary>A day to take the new secret into use while calls are signed with both.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    readonly IDataProtector protector = protection.CreateProtector("webhook secrets");

    public static string New() => Mark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public string Protect(string secret) => protector.Protect(secret);

    /// <summary>The header webhook-signature: a signature with each secret that is good now.</summary>
    public string Signatures(Webhook webhook, string messageId, long timestamp, string body, DateTimeOffset now) =>
        string.Join(' ', webhook.SecretsAt(now).Select(secret => Signature(protector.Unprotect(secret), messageId, timestamp, body)));

    public static string Signature(string secret, string messageId, long timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(
            Convert.FromBase64String(secret[Mark.Length..]), Encoding.UTF8.GetBytes($"{messageId}.{timestamp}.{body}")));
}
