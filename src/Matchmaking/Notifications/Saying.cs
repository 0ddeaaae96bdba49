using Matchmaking.Vocabularies;

namespace Matchmaking.Notifications;

/// <summary>What a notice says before it is put into a language, so that it can be read in any of them.</summary>
/// <param name="Sentence">The sentence that says it, by its name among the sentences.</param>
/// <param name="Title">What it is about, in the languages in which that was written.</param>
/// <param name="Details">What fills the places in the sentence.</param>
public sealed record Saying(string Sentence, LocalizedText Title, Details Details);
