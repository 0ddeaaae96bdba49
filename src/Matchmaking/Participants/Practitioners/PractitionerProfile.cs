using Matchmaking.Vocabularies;

namespace Matchmaking.Participants;

/// <summary>
/// What a practitioner says of herself in her own words: one document apart from the events, deleted when she has all forgotten and when
/// she is erased as a person.
/// </summary>
/// <param name="Headline">What she does, in a line.</param>
/// <param name="Work">A few lines about her work.</param>
/// <param name="Link">A page by which people reach her.</param>
public sealed record PractitionerProfile(Guid Id, string Name, LocalizedText Headline, LocalizedText Work, string? Link)
{
    /// <summary>What somebody says of herself is not for the log.</summary>
    public override string ToString() => $"the profile of practitioner {Id}";
}
