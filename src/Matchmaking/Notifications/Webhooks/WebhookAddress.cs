using System.Net.Sockets;
using Matchmaking.Vocabularies;

namespace Matchmaking.Notifications;

/// <summary>Says what is wrong with the address of a receiver, as far as that can be known before the first call.</summary>
public static class WebhookAddress
{
    public static async Task<FieldError?> Fault(string? url, CarefulConnections connections, CancellationToken cancellation)
    {
        if (url is not { Length: > 0 and <= TextLimits.Line } || !Uri.TryCreate(url, UriKind.Absolute, out var address))
            return new FieldError("url", $"give the address to call, such as https://example.org/matchmaking");
        if (address.Scheme != Uri.UriSchemeHttps && !(connections.Anywhere && address.Scheme == Uri.UriSchemeHttp))
            return new FieldError("url", $"must begin with https://");
        if (address.UserInfo.Length > 0) return new FieldError("url", $"must not contain a name or a password; calls are signed instead");
        return await Unreachable(address, connections, cancellation) is { } wrong ? new FieldError("url", wrong) : null;
    }

    static async Task<Wording?> Unreachable(Uri address, CarefulConnections connections, CancellationToken cancellation)
    {
        try
        {
            await connections.AddressesOf(address.IdnHost, cancellation);
            return null;
        }
        catch (ForbiddenAddressException)
        {
            return $"must lead to a public address, not into a private network";
        }
        catch (SocketException)
        {
            return $"no address is known for {address.Host}";
        }
    }
}
