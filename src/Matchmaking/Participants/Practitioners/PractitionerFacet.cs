namespace Matchmaking.Participants;

/// <summary>One of the lists by which practitioners are told apart.</summary>
/// <param name="Name">How addresses name it.</param>
public sealed record PractitionerFacet(
    string Name,
    Func<Expertise, IReadOnlyList<string>> Of,
    Func<PractitionerFilter, string?> Chosen,
    Func<PractitionerFilter, PractitionerFilter> Without);

/// <summary>All of them, in the order in which people narrow a list.</summary>
public static class PractitionerFacets
{
    public static readonly PractitionerFacet
        Subject = new("subject", one => one.Subjects, filter => filter.Subject, filter => filter with { Subject = null }),
        Target = new("target", one => one.Targets, filter => filter.Target, filter => filter with { Target = null }),
        Kind = new("kind", one => one.Kinds, filter => filter.Kind, filter => filter with { Kind = null }),
        Languages = new("languages", one => one.Languages, filter => filter.Languages, filter => filter with { Languages = null }),
        Country = new("country", one => one.Countries, filter => filter.Country, filter => filter with { Country = null });

    public static readonly IReadOnlyList<PractitionerFacet> All = [Subject, Target, Kind, Languages, Country];
}
