using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Matchmaking.Acceptance.Access;

/// <summary>A provider of its own on loopback: it publishes its keys as OpenID Connect says, and signs tokens with them.</summary>
public sealed class SigningProvider : IAsyncDisposable
{
    readonly WebApplication app;
    readonly RsaSecurityKey key;

    SigningProvider(WebApplication app, RsaSecurityKey key) => (this.app, this.key) = (app, key);

    public string Authority => app.Urls.Single();

    public static async Task<SigningProvider> Start()
    {
        var key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = "provider" };
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var provider = new SigningProvider(app, key);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = provider.Authority, jwks_uri = $"{provider.Authority}/keys" }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { provider.PublicKey() } }));
        await app.StartAsync();
        return provider;
    }

    /// <summary>A token for this subject, meant for this audience, good for ten minutes from the moment named.</summary>
    public string Token(string subject, string audience, DateTimeOffset from) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Authority,
        Audience = audience,
        NotBefore = from.UtcDateTime,
        IssuedAt = from.UtcDateTime,
        Expires = from.AddMinutes(10).UtcDateTime,
        Claims = new Dictionary<string, object> { ["sub"] = subject },
        SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
    });

    object PublicKey()
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = key.KeyId,
            alg = "RS256",
            n = Base64UrlEncoder.Encode(parameters.Modulus),
            e = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Rsa.Dispose();
    }
}
