using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Exchange.Offline;

/// <summary>A field as a form asks for it off line, by the name that it has on the page.</summary>
public sealed record OfflineField(string Name, Answering How)
{
    /// <summary>The key of the text that helps with it.</summary>
    public string? Hint { get; init; }

    public bool Optional { get; init; }

    /// <summary>What there is to choose, in a language.</summary>
    public Func<Vocabulary, string, IEnumerable<Choice>>? Choices { get; init; }

    /// <summary>What is chosen before anybody chose, in a form of this language.</summary>
    public Func<string, string?> Begun { get; init; } = _ => null;

    /// <summary>What there is to choose for each choice of <see cref="Answering.Terms"/>.</summary>
    public Func<string, IEnumerable<Choice>>? Terms { get; init; }
}

/// <summary>Fields that belong together, under the heading that they have on the page.</summary>
public sealed record OfflinePart(string Heading, params OfflineField[] Fields);
