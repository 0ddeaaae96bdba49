namespace Matchmaking.Notifications;

/// <summary>What became of a mail that was handed over.</summary>
public enum PostedAs
{
    /// <summary>Whoever it was handed to answers for it now.</summary>
    Taken,

    /// <summary>There is nobody under this address.</summary>
    NoSuchAddress,

    /// <summary>It is not taken, however often it is tried.</summary>
    Refused,

    /// <summary>Not now.</summary>
    Later,

    /// <summary>It was not tried at all, for the server is left alone for a while.</summary>
    NotTried,
}

/// <summary>What became of a mail, and what the server said.</summary>
public sealed record Posted(PostedAs As, string Answer)
{
    /// <summary>What a server says can name the address, which stands with the person's details alone.</summary>
    public Posted Without(string? address) =>
        this with { Answer = (address is null ? Answer : Answer.Replace(address, "(the address)", StringComparison.OrdinalIgnoreCase)).Trim() };
}
