using System.Text.Json;

namespace Matchmaking.Vocabularies;

/// <summary>The files that the product carries inside itself, each with its source and its day.</summary>
public static class VocabularyFiles
{
    private static readonly Lazy<Vocabulary> Loaded = new(() => new Vocabulary(Read()));

    /// <summary>The vocabulary of the files, read once.</summary>
    public static Vocabulary Current => Loaded.Value;

    /// <summary>A whole file such as <c>support-centres</c>, for a room that reads more of it than terms.</summary>
    public static JsonDocument Open(string name)
    {
        using var file = typeof(VocabularyFiles).Assembly.GetManifestResourceStream($"Vocabularies.{name}.json")
            ?? throw new FileNotFoundException($"The product carries no vocabulary file named {name}.");
        return JsonDocument.Parse(file);
    }

    private static VocabularyContent Read() => new(
        Version: DayOf("parties"),
        Subjects: Items<Subject>("cbd-subjects"),
        Targets: Items<Target>("gbf-targets"),
        AichiTargets: Items<Term>("aichi-targets"),
        AichiToGbf: Items<AichiSuccession>("aichi-to-gbf"),
        Kinds: Items<Term>("kinds"),
        OrganizationTypes: Items<Term>("organization-types"),
        FocalPointTypes: Items<Term>("focal-point-types"),
        Languages: Items<UnLanguage>("un-languages"),
        Countries: Items<string>("countries"),
        Parties: Items<Party>("parties"),
        Memberships: Items<GroupMembership>("group-memberships"),
        FieldWords: Items<FieldWord>("words-of-the-field"));

    private static DateOnly DayOf(string name)
    {
        using var file = Open(name);
        return DateOnly.Parse(file.RootElement.GetProperty("date").GetString()!);
    }

    private static List<T> Items<T>(string name)
    {
        using var file = Open(name);
        return file.RootElement.GetProperty("items").Deserialize<List<T>>(JsonSerializerOptions.Web)!;
    }
}
