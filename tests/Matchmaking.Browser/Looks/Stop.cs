namespace Matchmaking.Browser.Looks;

/// <summary>A page in one of its states: who opens it and under which address, which names records of the showcase in braces.</summary>
/// <param name="Sends">The form that is sent empty before the look, for the page as it is with errors.</param>
public sealed record Stop(string Person, string Address, int Status = 200, string? Sends = null)
{
    public override string ToString() => $"{Person} at {Address}{(Sends is null ? "" : $" after sending {Sends}")}";
}
