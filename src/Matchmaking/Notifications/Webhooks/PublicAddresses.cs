using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Matchmaking.Notifications;

/// <summary>
/// Which addresses a webhook may lead to: those of the public internet. Behind all others (this machine, the network around it, the
/// metadata service of a cloud) stand servers that trust whoever can reach them.
/// </summary>
public static class PublicAddresses
{
    /// <summary>IPv4 that is not public: IANA's special-purpose registry, multicast and what is reserved.</summary>
    static readonly ImmutableArray<IPNetwork> NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>All of IPv6 that is public lies here; loopback, link-local, unique-local, mapped and translated addresses do not.</summary>
    static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    /// <summary>Within it: protocol assignments with Teredo, documentation, and 6to4, which carries an IPv4 address.</summary>
    static readonly ImmutableArray<IPNetwork> NotGlobal =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(network => IPNetwork.Parse(network))];

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? !NotPublic.Any(network => network.Contains(address))
            : Global.Contains(address) && !NotGlobal.Any(network => network.Contains(address));
    }
}
