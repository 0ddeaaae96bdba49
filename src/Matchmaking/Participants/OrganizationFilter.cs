using Marten;

namespace Matchmaking.Participants;

/// <summary>Which organizations somebody looks for; the same words in the API, on the page and in files.</summary>
/// <param name="Q">A part of the name.</param>
/// <param name="Country">The code of the country in which it sits.</param>
/// <param name="OrganizationType">A term of the vocabulary of types of organization.</param>
public sealed record OrganizationFilter(string? Q, string? Country, string? OrganizationType)
{
    public IQueryable<Organization> Of(IQuerySession session)
    {
        IQueryable<Organization> all = session.Query<Organization>();
        if (Said(Q) is { } part) all = all.Where(one => one.Name.Contains(part, StringComparison.OrdinalIgnoreCase));
        if (Said(Country) is { } country) all = all.Where(one => one.Country == country);
        if (Said(OrganizationType) is { } type) all = all.Where(one => one.OrganizationType == type);
        return all.OrderBy(one => one.Name).ThenBy(one => one.Id);
    }

    /// <summary>The parts of an address that ask for this.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Asked() => new Dictionary<string, string?>
    {
        ["q"] = Said(Q),
        ["country"] = Said(Country),
        ["organizationType"] = Said(OrganizationType),
    }.Where(part => part.Value is not null);

    static string? Said(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
