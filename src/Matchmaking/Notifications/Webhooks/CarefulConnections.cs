using System.Net;
using System.Net.Sockets;

namespace Matchmaking.Notifications;

/// <summary>The name of a receiver leads to an address that webhooks may not reach.</summary>
public sealed class ForbiddenAddressException(string host) : Exception($"{host} does not lead to a public address.");

/// <summary>
/// Connects to receivers of webhooks: looks the name up itself and connects to the very address that it found to be public, so
/// that a name which answers otherwise a moment later gains nothing. Follows no redirect, uses no proxy, keeps no cookie.
/// </summary>
/// <param name="anywhere">In the demo, where receivers run on the same machine.</param>
/// <param name="lookUp">How names are looked up; a test answers what it likes.</param>
public sealed class CarefulConnections(bool anywhere, Func<string, CancellationToken, Task<IPAddress[]>>? lookUp = null)
{
    readonly Func<string, CancellationToken, Task<IPAddress[]>> lookUp = lookUp ?? Dns.GetHostAddressesAsync;

    /// <summary>Whether addresses without encryption, and of this machine, are allowed too.</summary>
    public bool Anywhere => anywhere;

    public HttpClient Client() => new(new SocketsHttpHandler
    {
        ConnectCallback = Connect,
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxResponseHeadersLength = 16,
    })
    {
        // The line that a call goes by says how long it may take.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <exception cref="ForbiddenAddressException">One of the addresses is not public: a name with both kinds is up to no good.</exception>
    /// <exception cref="SocketException">The name is not known.</exception>
    public async Task<IPAddress[]> AddressesOf(string host, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await lookUp(host, cancellation);
        return anywhere || addresses.All(PublicAddresses.IsPublic) ? addresses : throw new ForbiddenAddressException(host);
    }

    async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await AddressesOf(context.DnsEndPoint.Host, cancellation);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
