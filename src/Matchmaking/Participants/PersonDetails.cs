namespace Matchmaking.Participants;

/// <summary>
/// What is known of a person: one document apart from the events, so that it can be erased. History then says
/// "someone who left".
/// </summary>
/// <param name="Id">The person's id, as the events name it.</param>
/// <param name="Handle">A short name that the demo signs in by; unique.</param>
/// <param name="Language">The UN language in which the person is written to.</param>
public sealed record PersonDetails(Guid Id, string Handle, string Name, string? Email, string Language)
{
    /// <summary>The sign-ins that stand for this person: issuer and subject of a token.</summary>
    public string[] SignIns { get; init; } = [];

    /// <summary>How a sign-in elsewhere is written down.</summary>
    public static string SignIn(string? issuer, string? subject) => $"{issuer}|{subject}";

    /// <summary>What history says of somebody whose details were erased.</summary>
    public const string SomeoneWhoLeft = "Someone who left";
}
