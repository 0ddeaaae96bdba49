namespace Matchmaking.Participants;

/// <summary>Whether somebody consents to the words in force.</summary>
public sealed record ConsentBody(bool Consent);
