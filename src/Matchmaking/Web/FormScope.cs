namespace Matchmaking.Web;

/// <summary>The form in which a field stands: what was typed into it before, and what is wrong with it.</summary>
public sealed record FormScope(string Deed, Attempt? Refused)
{
    /// <summary>What was typed; before anything was, what the record says.</summary>
    public string? Typed(string field, string? recorded) => Refused is null ? recorded : Refused.Form.Text(field);

    public IReadOnlyList<string> Chosen(string field, IReadOnlyList<string> recorded) => Refused is null ? recorded : Refused.Form.Chosen(field);

    public IReadOnlyList<string> ErrorsOf(string field) => Refused is null ? [] : [.. Refused.ErrorsOf(field)];

    public string IdOf(string field) => $"{Deed}-{field}";

    /// <summary>What describes the field to those who do not see it: its hint and its errors.</summary>
    public string? DescriptionOf(string field, string? hint) =>
        (hint is null ? "" : $"{IdOf(field)}-hint ") + (ErrorsOf(field).Count == 0 ? "" : $"{IdOf(field)}-error") is { Length: > 0 } ids ? ids.Trim() : null;
}
