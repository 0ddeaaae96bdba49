using System.Text.Json;

namespace Matchmaking.Deeds;

/// <summary>States as sentences and addresses name them.</summary>
public static class Words
{
    public static string Word<T>(this T state) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());
}
