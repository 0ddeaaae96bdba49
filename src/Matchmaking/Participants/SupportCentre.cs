using System.Collections.Immutable;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>A regional or subregional support centre was entered, with the organizations that run it.</summary>
public sealed record CentreEntered(
    Guid CentreId, string Code, string Name, ImmutableArray<Guid> Hosts, ImmutableArray<string> Languages, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A centre covers a Party from a day on; the basis says who said so, or that it was inferred.</summary>
public sealed record CoverageBegan(
    Guid CentreId, string Party, DateOnly From, string Basis, bool Inferred, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A centre covers a Party no longer after the day named.</summary>
public sealed record CoverageEnded(Guid CentreId, string Party, DateOnly Until, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A Party covered by a centre for a time, on a basis that is stated or inferred.</summary>
public sealed record Coverage(string Party, DateOnly From, DateOnly? Until, string Basis, bool Inferred)
{
    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>A support centre as routing needs it: its hosts and whom it covers when.</summary>
public sealed record SupportCentre(
    Guid Id, string Code, string Name, ImmutableArray<Guid> Hosts, ImmutableArray<string> Languages, ImmutableArray<Coverage> Coverage)
{
    public static Guid IdOf(string code) => StableId.Of("centre", code);

    public bool CoversOn(DateOnly day, string party) => Coverage.Any(c => c.Party == party && c.HoldsOn(day));

    public IEnumerable<string> CoveredOn(DateOnly day) => Coverage.Where(c => c.HoldsOn(day)).Select(c => c.Party);

    public static SupportCentre Create(CentreEntered entered) =>
        new(entered.CentreId, entered.Code, entered.Name, entered.Hosts, entered.Languages, []);

    public SupportCentre Apply(CoverageBegan began) =>
        this with { Coverage = Coverage.Add(new Coverage(began.Party, began.From, null, began.Basis, began.Inferred)) };

    public SupportCentre Apply(CoverageEnded ended) =>
        this with { Coverage = [.. Coverage.Select(c => Ends(c, ended) ? c with { Until = ended.Until } : c)] };

    static bool Ends(Coverage coverage, CoverageEnded ended) => coverage.Party == ended.Party && coverage.Until is null;
}
