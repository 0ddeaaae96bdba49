namespace Matchmaking.Participants;

/// <summary>Something that stood in a form filled in off line and could not be read: what it was is told, so that nothing is lost.</summary>
/// <param name="Reason">The end of the key of the text that says why.</param>
/// <param name="Found">What stood there, as it stood there.</param>
public sealed record UnreadAnswer(string Field, string Reason, string Found);
