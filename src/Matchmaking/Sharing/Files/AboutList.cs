using System.Globalization;
using Matchmaking.Web;

namespace Matchmaking.Sharing;

/// <summary>What stands above a table that leaves the service: which list, how many rows in all, where from, of when, and what its names do not mean.</summary>
internal static class AboutList
{
    /// <param name="title">The key of the text that names the list.</param>
    public static IReadOnlyList<string> Lines(string title, string language, DateOnly today, int total, HttpContext context)
    {
        var texts = Texts.In(language);
        return
        [
            $"{texts[title]} · {texts["site.name"]}",
            texts.Of("list.count", total.ToString(CultureInfo.InvariantCulture)),
            $"{context.Request.Home().ToString().TrimEnd('/')}{context.Request.Path}{context.Request.QueryString}",
            today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            texts["layout.disclaimer"],
        ];
    }
}
