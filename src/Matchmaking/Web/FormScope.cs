namespace Matchmaking.Web;

/// <summary>The form in which a field stands: what was typed into it before, and what is wrong with it.</summary>
/// <param name="Filled">What was typed; null where the form is shown for the first time.</param>
public sealed record FormScope(string Deed, Attempt? Refused, PostedForm? Filled)
{
    /// <summary>The form of this name, as it was last sent from the page that is shown.</summary>
    public static FormScope Of(string deed, Visit visit) => visit switch
    {
        { Attempt: { } attempt } when attempt.Deed == deed => new(deed, attempt, attempt.Form),
        { HalfFilled: { } half } when half.Deed == deed => new(deed, null, half.Form),
        _ => new(deed, null, null),
    };

    /// <summary>What was typed; before anything was, what the record says.</summary>
    public string? Typed(string field, string? recorded) => Filled is null ? recorded : Filled.Text(field);

    public IReadOnlyList<string> Chosen(string field, IReadOnlyList<string> recorded) => Filled is null ? recorded : Filled.Chosen(field);

    public IReadOnlyList<Wording> ErrorsOf(string field) => Refused is null ? [] : [.. Refused.ErrorsOf(field)];

    public string IdOf(string field) => $"{Deed}-{field}";

    /// <summary>What describes the field to those who do not see it: its hint and its errors.</summary>
    public string? DescriptionOf(string field, string? hint) =>
        (hint is null ? "" : $"{IdOf(field)}-hint ") + (ErrorsOf(field).Count == 0 ? "" : $"{IdOf(field)}-error") is { Length: > 0 } ids ? ids.Trim() : null;
}
