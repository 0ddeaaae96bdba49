namespace Matchmaking.Directories;

/// <summary>How addresses name the directories.</summary>
public static class DirectoryNames
{
    /// <summary>The part of an address that says which directory.</summary>
    public const string Pattern = "{directory:regex(^(resources|opportunities|services|networks)$)}";

    public static readonly IReadOnlyList<string> All = [.. Enum.GetValues<EntryKind>().Select(Of)];

    public static EntryKind Kind(string directory) => directory switch
    {
        "opportunities" => EntryKind.Opportunity,
        "services" => EntryKind.Service,
        "networks" => EntryKind.Network,
        _ => EntryKind.Resource,
    };

    public static string Of(EntryKind kind) => kind switch
    {
        EntryKind.Opportunity => "opportunities",
        EntryKind.Service => "services",
        EntryKind.Network => "networks",
        _ => "resources",
    };
}
