using Matchmaking.Vocabularies;

namespace Matchmaking.Needs;

/// <summary>What an address says of a need that is still to be posted: the form begins with it.</summary>
public sealed record NeedBegun
{
    public string? Party { get; init; }

    public string? Title { get; init; }

    public string[]? Targets { get; init; }

    public string[]? Subjects { get; init; }

    public string[]? Kinds { get; init; }

    public string[]? Languages { get; init; }

    /// <param name="language">The reader's own: the title is written in it, and an answer in it is of use unless others are named.</param>
    public NeedContent Content(string language) => new()
    {
        Party = string.IsNullOrWhiteSpace(Party) ? null : Party,
        Title = string.IsNullOrWhiteSpace(Title) ? LocalizedText.Empty : LocalizedText.Of(language, Title),
        Targets = Targets ?? [],
        Subjects = Subjects ?? [],
        Kinds = Kinds ?? [],
        Languages = Languages is [_, ..] ? Languages : [language],
    };
}
