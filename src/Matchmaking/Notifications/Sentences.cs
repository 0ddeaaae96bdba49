using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Matchmaking.Vocabularies;

namespace Matchmaking.Notifications;

/// <summary>The sentences of notices in the six languages, and how their places are filled.</summary>
public static class Sentences
{
    /// <summary>Every sentence by its name.</summary>
    public static FrozenDictionary<string, LocalizedText> All { get; } = Read();

    /// <summary>The title of the record; where the news is of none, its own.</summary>
    public static string Title(Saying saying, string language) =>
        saying.Title.IsEmpty ? All[$"{saying.Sentence}-title"].In(language) : saying.Title.In(language);

    public static string Text(Saying saying, string language)
    {
        var (details, numbers) = (saying.Details, CultureInfo.InvariantCulture);
        return All[saying.Sentence].In(language)
            .Replace("{party}", details.Party is { } party ? Vocabulary.Load().Label(party, language) : null)
            .Replace("{other}", details.Other?.In(language))
            .Replace("{day}", details.Day is { } day ? Day(day, language) : null)
            .Replace("{rank}", details.Rank?.ToString(numbers))
            .Replace("{weeks}", details.Weeks?.ToString(numbers))
            .Replace("{centre}", details.Centre)
            .Replace("{count}", details.Count?.ToString(numbers))
            .Replace("{without}", details.Unreached?.WithoutCandidate.ToString(numbers))
            .Replace("{uncovered}", details.Unreached?.Uncovered.ToString(numbers))
            .Replace("{reason}", details.Reason);
    }

    /// <summary>A day as people write it: 31 March 2027.</summary>
    static string Day(DateOnly day, string language) =>
        day.ToString(language == "zh" ? "yyyy年M月d日" : "d MMMM yyyy", CultureInfo.GetCultureInfo(language));

    static FrozenDictionary<string, LocalizedText> Read()
    {
        using var file = typeof(Sentences).Assembly.GetManifestResourceStream("Notifications.sentences.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, LocalizedText>>(file, Json.Options)!.ToFrozenDictionary();
    }
}
