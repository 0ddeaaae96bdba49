namespace Matchmaking.Matching;
internal static class Tune
{
    static int Get(string n, int d) => int.TryParse(Environment.GetEnvironmentVariable("T_" + n), out var v) ? v : d;
    public static readonly int PairShare = Get("Pair", 50), CharShare = Get("Char", 25), ConceptShare = Get("Concept", 90), UnknownShare = Get("Unknown", 75), TitleBonus = Get("Title", 50), CountBonus = Get("Count", 25), PlainShare = Get("Plain", 75), Discount = Get("Discount", 70), PlaceShare = Get("Place", 50), BarShare = Get("Bar", 17);
    public static readonly int LeastBar = Get("LeastBar", 400), MostBar = Get("MostBar", 3000);
}
