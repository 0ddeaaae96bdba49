using System.Globalization;
using Matchmaking.Web;

namespace Matchmaking.Exchange.Offline;

/// <summary>By what a file says that it is a form of this service, of which record and in which language.</summary>
public sealed record FormMark(OfflineForm Form, string Language)
{
    const string Beginning = "matchmaking-form/";

    public static bool Is(string? text) => text?.StartsWith(Beginning, StringComparison.Ordinal) == true;

    /// <summary>The first mark among these; programs other than Word may keep only one of the two places where it stands.</summary>
    /// <exception cref="UnreadableFormException">There is none, or one of a form that is not read here.</exception>
    public static FormMark In(IEnumerable<string?> texts)
    {
        if (texts.FirstOrDefault(Is)?.Split('/') is not [_, var word, var language, var version] || OfflineForm.Named(word) is not { } form)
            throw new UnreadableFormException($"it is none of the forms that are taken along here: its mark is missing");
        if (!int.TryParse(version, CultureInfo.InvariantCulture, out var number) || number is < 1 or > OfflineForm.Version)
            throw new UnreadableFormException($"it is version {version} of the form, and version {OfflineForm.Version} is read here: take it along anew");
        return new FormMark(form, PageLanguages.All.Contains(language) ? language : PageLanguages.Default);
    }
}
