using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>What somebody looks for among needs; the same words in the API and on the pages.</summary>
public sealed record NeedFilter(string? Party, string? Centre, string? State, string? Target, string? Subject, string? Kind, string? Q)
{
    /// <summary>Narrows the query to what fits; a word that names nothing fits nothing.</summary>
    public IQueryable<Need> Narrow(IQueryable<Need> needs, IReadOnlyList<string>? coveredByCentre)
    {
        if (Party is { Length: > 0 }) needs = needs.Where(n => n.Content.Party == Party || n.Content.AlsoFor.Contains(Party));
        if (coveredByCentre is not null) needs = needs.Where(n => n.Content.Party.IsOneOf(coveredByCentre.ToArray()));
        if (State is { Length: > 0 }) needs = Enum.TryParse<NeedState>(State, true, out var state) ? needs.Where(n => n.State == state) : needs.Where(n => false);
        if (Target is { Length: > 0 }) needs = needs.Where(n => n.Content.Targets.Contains(Target));
        if (Subject is { Length: > 0 }) needs = needs.Where(n => n.Content.Subjects.Contains(Subject));
        if (Kind is { Length: > 0 }) needs = needs.Where(n => n.Content.Kinds.Contains(Kind));
        return needs;
    }

    /// <summary>Whether every word that was typed stands in the title or the problem, in whichever language.</summary>
    public bool Mentions(Need need) => TypedWords.AllStandIn(Q, Texts(need));

    static IEnumerable<string> Texts(Need need) => need.Content.Title.Texts.Values.Concat(need.Content.Problem.Texts.Values);
}
