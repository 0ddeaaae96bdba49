using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Directories;
using Matchmaking.Needs;
using Matchmaking.Notifications;
using Matchmaking.Offers;
using Matchmaking.Reporting;
using Matchmaking.Sharing;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Developers;

/// <summary>The values that a parameter takes, where they are few and known: from the lists by which the service itself reads them.</summary>
public static class ParameterValues
{
    public static IReadOnlyList<string> Of(string name, ApiRoute route, Vocabulary vocabulary) => name switch
    {
        "group" => Facets.Groups,
        "kind" when route.Path.EndsWith("/notices", StringComparison.Ordinal) => All<NoticeKind>(),
        "kind" => [.. vocabulary.Kinds.Keys.Order(StringComparer.Ordinal)],
        "state" when route.Path.Contains("needs", StringComparison.Ordinal) => All<NeedState>(),
        "state" when route.Path.Contains("offers", StringComparison.Ordinal) => All<OfferState>(),
        "state" => All<DeliveryState>(),
        "step" => [.. Steps.Owed.Select(step => step.Word())],
        "target" when route.Path.Contains("directory", StringComparison.Ordinal) => [.. vocabulary.Targets.Values.OrderBy(one => one.Number).Select(one => one.Id)],
        "directory" => DirectoryNames.All,
        "list" => [.. VocabularyRoutes.Names],
        "lang" => PageLanguages.All,
        "format" => ["json", "xml"],
        "by" => Slices.Kinds,
        "of" => ["needs"],
        _ => [],
    };

    static IReadOnlyList<string> All<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => value.Word())];
}
