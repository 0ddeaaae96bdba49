using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Matchmaking.Deeds;

/// <summary>
/// The secret part of a link by which whoever has it reads, without a sign-in. Only its digest is kept, so that nobody who reads the
/// database has the link.
/// </summary>
public static class LinkSecret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string DigestOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
