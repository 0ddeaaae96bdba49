namespace Matchmaking.Matching;

/// <summary>Brings British and American spelling to one form, and plurals that Latin and old English left behind to their singular.</summary>
internal static class EnglishSpelling
{
    private static readonly (string British, string American)[] Endings =
    [
        ("isations", "ization"), ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"),
        ("yse", "yze"), ("ysed", "yzed"), ("ysing", "yzing"), ("ogues", "ogs"), ("ogue", "og"),
    ];

    private static readonly (string British, string American)[] Parts =
    [
        ("colour", "color"), ("behaviour", "behavior"), ("harbour", "harbor"), ("neighbour", "neighbor"), ("labour", "labor"),
        ("programme", "program"), ("centre", "center"), ("metre", "meter"), ("fibre", "fiber"), ("sulphur", "sulfur"), ("litre", "liter"),
        ("modell", "model"), ("labell", "label"), ("catalogu", "catalog"), ("grey", "gray"), ("mould", "mold"), ("plough", "plow"),
        ("archaeo", "archeo"), ("palaeo", "paleo"), ("oestr", "estr"), ("anaes", "anes"), ("haem", "hem"), ("defence", "defense"), ("licence", "license"),
    ];

    private static readonly Dictionary<string, string> Singulars = """
        fungi fungus, fungal fungus, genera genus, larvae larva, larval larva, algae alga, algal alga, mice mouse, wolves wolf, geese goose,
        women woman, children child, analyses analysis, taxa taxon, fisher fisherman, fishers fisherman, fishermen fisherman,
        fisherfolk fisherman, leaves leaf, calves calf, indices index, criteria criterion, bacteria bacterium, bacterial bacterium,
        loci locus, hippopotami hippopotamus, octopi octopus, cacti cactus, media medium
        """.Split(',', StringSplitOptions.TrimEntries).Select(pair => pair.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The word, which is in small letters, in the one form.</summary>
    public static string Of(string word)
    {
        if (Singulars.TryGetValue(word, out var singular))
            return singular;
        foreach (var (british, american) in Endings)
        {
            if (word.Length >= british.Length + 4 && word.EndsWith(british, StringComparison.Ordinal))
                word = word[..^british.Length] + american;
        }
        foreach (var (british, american) in Parts)
            word = word.Replace(british, american, StringComparison.Ordinal);
        return word;
    }
}
