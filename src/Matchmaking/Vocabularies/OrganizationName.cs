using System.Text.Json.Serialization;

namespace Matchmaking.Vocabularies;

/// <summary>An organization as a record names it, before the service knows which one it is.</summary>
public sealed record OrganizationName(string? Name, string? Country, string? OrganizationType)
{
    /// <summary>Reads the organization in this field; null where it is absent.</summary>
    public static OrganizationName? Read(RecordFields fields, string field)
    {
        if (fields.Record(field) is not { } organization)
            return null;
        return new(
            organization.Text("name"),
            organization.Term("country", organization.Vocabulary.Country),
            organization.Term("organizationType", organization.Vocabulary.OrganizationType));
    }

    /// <summary>What two names must share to be one organization in files: NFC, trimmed, case-folded.</summary>
    [JsonIgnore]
    public string? Key => Name is null ? null : CaseFolding.Fold(Name.Normalize(System.Text.NormalizationForm.FormC).Trim());
}
