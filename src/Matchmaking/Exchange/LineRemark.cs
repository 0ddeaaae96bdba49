namespace Matchmaking.Exchange;

/// <summary>What is to be said of one line of a file: which field, and what is wrong or worth knowing.</summary>
/// <param name="Line">The line in a file of lines, the row in a sheet; the first is 1.</param>
public sealed record LineRemark(int Line, string Field, string Reason);
