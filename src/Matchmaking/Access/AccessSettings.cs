namespace Matchmaking.Access;

/// <summary>Who vouches for people and machines; outside the demo somebody has to.</summary>
/// <param name="Demo">Named people stand in for a provider; loopback only.</param>
/// <param name="Authority">The address of the OpenID Connect provider.</param>
/// <param name="Audience">Whom its tokens must be meant for.</param>
/// <param name="ClientId">This service at the provider, for signing in on pages.</param>
public sealed record AccessSettings(bool Demo, string? Authority, string Audience, string? ClientId, string? ClientSecret)
{
    /// <summary>Off only for a provider on the same machine.</summary>
    public bool RequireHttpsMetadata { get; init; } = true;

    public static AccessSettings From(IConfiguration configuration)
    {
        var access = configuration.GetSection("Matchmaking:Access");
        return new AccessSettings(
            configuration.GetValue("Matchmaking:Demo", false),
            access["Authority"],
            access["Audience"] ?? "matchmaking",
            access["ClientId"],
            access["ClientSecret"])
        {
            RequireHttpsMetadata = access.GetValue("RequireHttpsMetadata", true),
        };
    }

    /// <summary>Why the service must not start with these settings on these addresses; null where it may.</summary>
    public string? Objection(IEnumerable<string> addresses)
    {
        if (!Demo && string.IsNullOrWhiteSpace(Authority))
            return "Nobody vouches for people: set Matchmaking__Access__Authority to an OpenID Connect provider, or start the demo.";
        return Demo && addresses.FirstOrDefault(address => !IsLoopback(address)) is { } open
            ? $"The demo lets anybody act as its people, so it listens on loopback only, not on {open}."
            : null;
    }

    static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
