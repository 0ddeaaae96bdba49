namespace Matchmaking.Needs.Writing;

/// <summary>In which language a form shows the texts of a need.</summary>
public static class WrittenIn
{
    /// <summary>The reader's where the need has it, or has nothing yet; else the need's own.</summary>
    public static string LanguageFor(this NeedContent content, string reader) =>
        content.Title.IsEmpty || content.Title.Texts.ContainsKey(reader) ? reader : content.Title.Texts.Keys.First();
}
