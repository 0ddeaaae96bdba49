using Matchmaking.Brokerage;

namespace Matchmaking.Reporting;

/// <summary>Who helps whom: South-South, triangular or North-South, from the roles of each cooperation and a stated list.</summary>
public sealed record Direction(string Records, string Between, int Year, int Cooperations, int? PerMille, bool SmallNumber)
{
    public static IReadOnlyList<Direction> Of(CaseBook book, RecordKinds kinds, DevelopedList developed)
    {
        var told = book.Cooperations.Select(c => (Records: kinds.Of(book.Need(c.NeedId)!), c.AgreedAt.UtcDateTime.Year, Between: WhoHelpsWhom(c, book, developed)));
        return
        [
            .. told.GroupBy(one => (one.Records, one.Year)).OrderBy(year => year.Key).SelectMany(year => year.GroupBy(one => one.Between).OrderBy(part => part.Key)
                .Select(part => new Direction(
                    year.Key.Records, part.Key, year.Key.Year, part.Count(), Share.PerMille(part.Count(), year.Count()), Share.IsSmall(year.Count())))),
        ];
    }

    /// <summary>
    /// South-South: who asks, helps and pays are developing. Triangular: a developing country helps another, and a developed one helps or
    /// pays beside it. North-South: who asks is developing, who helps is developed. Where a country is not known, nothing is guessed.
    /// </summary>
    static string WhoHelpsWhom(Cooperation cooperation, CaseBook book, DevelopedList developed)
    {
        var asking = Countries(cooperation, "requester", book);
        var helping = Countries(cooperation, "expert", book);
        var paying = Countries(cooperation, "funder", book);
        if (asking.Count == 0 || helping.Count == 0 || asking.Concat(helping).Concat(paying).Contains(null)) return "not-known";
        if (asking.Any(developed.Contains)) return "other";
        if (!helping.Concat(paying).Any(developed.Contains)) return "south-south";
        return helping.All(developed.Contains) ? "north-south" : "triangular";
    }

    static HashSet<string?> Countries(Cooperation cooperation, string role, CaseBook book) =>
        [.. cooperation.Roles.Where(r => r.Role == role).Select(r => r.Party ?? (r.OrganizationId is { } id ? book.Organization(id)?.Country : null))];
}
