using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Microsoft.AspNetCore.WebUtilities;

namespace Matchmaking.Notifications;

/// <summary>How somebody wants to see the work queue: as cards or as a list, what of it, in which order. The address says it.</summary>
/// <param name="View">Cards unless it is <c>list</c>.</param>
/// <param name="Step">The word of a column.</param>
/// <param name="Sort">The word of a column of the list, behind a minus where what is last comes first.</param>
public sealed record QueueFilter(string? View, string? Centre, string? Step, string? Late, string? Mine, string? Sort)
{
    public const string AsList = "list";

    public static readonly IReadOnlyList<string> Sorts = ["party", "title", "step", "lead", "waiting", "due", "score"];

    public bool IsList => View == AsList;

    public bool OnlyLate => Late is { Length: > 0 };

    public bool OnlyMine => Mine is { Length: > 0 };

    public QueueColumn? Column => QueueColumns.All.Where(column => column.Word() == Step).Select(column => (QueueColumn?)column).FirstOrDefault();

    public string SortedBy => Sorts.Contains(Sort?.TrimStart('-')) ? Sort!.TrimStart('-') : "";

    public bool Descending => Sort is ['-', ..];

    /// <summary>Whether anything is left out.</summary>
    public bool Narrows => OnlyLate || OnlyMine || Column is not null || Centre is { Length: > 0 };

    public bool Takes(QueueCard card, Actor actor, SupportCentre? centre, DateOnly today) =>
        (!OnlyLate || card.Late)
        && (!OnlyMine || card.Need.Lead == actor.By)
        && (Column is null || card.Column == Column)
        && (centre is null || card.Need.AskedFor.Any(party => centre.CoversOn(today, party)) || card.Need.JoinedCentres.Contains(centre.Id));

    /// <summary>The fields that say it, as they stand in the address and in the forms of the page.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Fields() =>
        new[]
        {
            KeyValuePair.Create("view", IsList ? AsList : null),
            KeyValuePair.Create("centre", Centre),
            KeyValuePair.Create("step", Column?.Word()),
            KeyValuePair.Create("late", OnlyLate ? "yes" : null),
            KeyValuePair.Create("mine", OnlyMine ? "yes" : null),
            KeyValuePair.Create("sort", SortedBy.Length > 0 ? Sort : null),
        }.Where(field => field.Value is { Length: > 0 });

    /// <summary>The address of the queue, without a language.</summary>
    public string Address => QueryHelpers.AddQueryString("/queue", Fields());

    public IEnumerable<QueueCard> Sorted(IEnumerable<QueueCard> cards, Func<QueueCard, string> party, Func<QueueCard, string> title, IComparer<string?> order)
    {
        if (SortedBy is "") return QueueCard.InOrder(cards);
        var sorted = SortedBy switch
        {
            "party" => cards.OrderBy(party, order),
            "title" => cards.OrderBy(title, order),
            "step" => cards.OrderBy(card => card.Column),
            "lead" => cards.OrderBy(card => card.Lead ?? "", order),
            "waiting" => cards.OrderBy(card => card.DaysWaiting),
            "due" => cards.OrderBy(card => card.Clock?.DueAt ?? DateTimeOffset.MaxValue),
            _ => cards.OrderBy(card => card.FirstScore ?? -1),
        };
        return Descending ? sorted.Reverse() : sorted;
    }
}
