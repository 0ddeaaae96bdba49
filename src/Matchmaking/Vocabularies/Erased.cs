namespace Matchmaking.Vocabularies;

/// <summary>What stands where a text was erased.</summary>
public static class Erased
{
    public const string Text = "[erased]";

    /// <summary>The same languages, and nothing of what was said in them.</summary>
    public static LocalizedText WithoutWords(this LocalizedText text) =>
        new(text.Texts.Select(said => KeyValuePair.Create(said.Key, Text)));
}
