namespace Matchmaking.Matching;

/// <summary>What is remembered of a word as a text writes it, so that it is bent and looked up once and not at every place where it stands.</summary>
internal sealed record Word(uint Term)
{
    /// <summary>Carries no subject: it leaves a gap and no term.</summary>
    public static readonly Word Small = new(0u);

    /// <summary>Where the labels begin that have this word first; null where none has.</summary>
    public Phrase? Begins { get; init; }

    /// <summary>The word as every language writes it; 0 where nothing suggests a name or an abbreviation.</summary>
    public uint Plain { get; init; }

    /// <summary>Whether it is taken for a name where a sentence begins with it: an abbreviation, or a word that no label begins with.</summary>
    public bool MayOpenAsName { get; init; }
}
