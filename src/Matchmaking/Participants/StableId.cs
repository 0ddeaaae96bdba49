using System.Security.Cryptography;
using System.Text;

namespace Matchmaking.Participants;

/// <summary>
/// Ids of what came in from elsewhere under a name of its own: the same name gives the same id on every node and in every
/// import (RFC 9562, version 8: SHA-256 of kind and name).
/// </summary>
public static class StableId
{
    public static Guid Of(string kind, params ReadOnlySpan<string> name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{string.Join('\n', name!)}"));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
