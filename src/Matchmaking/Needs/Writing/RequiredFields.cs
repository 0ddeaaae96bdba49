namespace Matchmaking.Needs.Writing;

/// <summary>What a need must say before it can be submitted, and whether it does: by the rule that submitting it goes by.</summary>
public sealed record RequiredField(string Field, bool IsMet);

public static class RequiredFields
{
    static readonly IReadOnlyList<string> All = [.. new NeedContent().Missing().Select(error => error.Field)];

    public static IReadOnlyList<RequiredField> Of(NeedContent content)
    {
        var missing = content.Missing().Select(error => error.Field).ToHashSet();
        return [.. All.Select(field => new RequiredField(field, !missing.Contains(field)))];
    }
}
