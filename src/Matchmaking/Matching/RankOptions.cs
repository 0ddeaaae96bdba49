namespace Matchmaking.Matching;

/// <summary>What <c>rank</c> was asked to do.</summary>
internal sealed record RankOptions(string In, string? Out, int Top, bool NeedsForOffers, string? Terms, string? SaveTerms)
{
    /// <summary>How to call the command.</summary>
    public const string Usage =
        "rank --in records.jsonl [--out shortlists.jsonl] [--top 20] [--direction offers|needs] [--terms FILE] [--save-terms FILE]";

    private const int OrdinaryTop = 20;
    private static readonly HashSet<string> Known = ["--in", "--out", "--top", "--direction", "--terms", "--save-terms"];

    /// <summary>Reads the command line; the error says what is wrong with it.</summary>
    public static RankOptions? Read(string[] args, out string? error)
    {
        var given = args.Chunk(2).ToList();
        error = WhatIsWrong(given);
        if (error is not null)
            return null;
        var options = given.ToDictionary(option => option[0], option => option[1]);
        return new(
            options["--in"],
            options.GetValueOrDefault("--out"),
            options.TryGetValue("--top", out var top) ? int.Parse(top) : OrdinaryTop,
            options.GetValueOrDefault("--direction") == "needs",
            options.GetValueOrDefault("--terms"),
            options.GetValueOrDefault("--save-terms"));
    }

    private static string? WhatIsWrong(List<string[]> given)
    {
        if (given.Find(option => !Known.Contains(option[0])) is { } unknown)
            return $"{unknown[0]} is no option of rank";
        if (given.Find(option => option.Length < 2) is { } bare)
            return $"{bare[0]} lacks its value";
        if (given.GroupBy(option => option[0]).FirstOrDefault(option => option.Count() > 1) is { } twice)
            return $"{twice.Key} is given twice";
        var options = given.ToDictionary(option => option[0], option => option[1]);
        if (!options.ContainsKey("--in"))
            return "--in is missing: name the file with the records";
        if (options.TryGetValue("--top", out var top) && (!int.TryParse(top, out var rows) || rows < 1))
            return $"--top must be a whole number from 1, not {top}";
        return options.GetValueOrDefault("--direction") is null or "offers" or "needs" ? null : "--direction must be offers or needs";
    }
}
