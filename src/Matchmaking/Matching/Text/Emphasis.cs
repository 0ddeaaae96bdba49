namespace Matchmaking.Matching;

/// <summary>What stands out in an offer: the words and concepts of its title, and those that it says again and again.</summary>
internal static class Emphasis
{
    private const int Least = 2;
    private const int Most = 6;

    /// <summary>The numbers of what was read in ascending order, each once, marked where they stand out.</summary>
    public static uint[] Marked(Reading reading, int inTitle)
    {
        var sorted = reading.Sorting();
        for (var at = 0; at < sorted.Length; at++)
            sorted[at] = ((ulong)reading.Terms[at].Number << 1) | (at < inTitle ? 1u : 0u);
        sorted.Sort();
        var often = Often(reading.Words.Length);
        var kept = 0;
        for (var at = 0; at < sorted.Length;)
        {
            var number = (uint)(sorted[at] >> 1);
            var run = at;
            while (run < sorted.Length && (uint)(sorted[run] >> 1) == number)
                run++;
            var standsOut = CanStandOut(number) && (run - at >= often || (sorted[run - 1] & 1) != 0);
            sorted[kept++] = standsOut ? TermNumber.StandingOut(number) : number;
            at = run;
        }
        sorted[..kept].Sort();
        var marked = new uint[kept];
        for (var at = 0; at < kept; at++)
            marked[at] = (uint)sorted[at];
        return marked;
    }

    // A quarter of the root of the length: twice in a paragraph, six times in a profile.
    private static int Often(int words)
    {
        var often = Least;
        while (often < Most && 16 * (often + 1) * (often + 1) <= words)
            often++;
        return often;
    }

    private static bool CanStandOut(uint number) => TermNumber.ClassOf(number) is not (TermClass.Pair or TermClass.Character);
}
