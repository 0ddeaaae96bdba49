using Matchmaking.Deeds;

namespace Matchmaking.Web;

/// <summary>A deed that was tried from a page and refused: the page shows why, and loses nothing that was typed.</summary>
/// <param name="Deed">The name of the form that was sent.</param>
public sealed record Attempt(string Deed, PostedForm Form, Refusal Refusal)
{
    /// <summary>What is wrong with a field, and with what lies inside it: the title, and the title in French.</summary>
    public IEnumerable<Wording> ErrorsOf(string field) =>
        Refusal.Errors.Where(error => IsWithin(error.Field, field)).Select(error => error.Message);

    static bool IsWithin(string named, string field) =>
        named == field || (named.StartsWith(field, StringComparison.Ordinal) && named[field.Length] is '.' or '[');
}
