using Matchmaking.Participants;
using Matchmaking.Web;

namespace Matchmaking.Exchange.Offline;

/// <summary>The places of one form while they are read: what was asked for, what came of it, and what nobody asked for.</summary>
sealed class OfflineAnswers(IReadOnlyDictionary<string, Written> written)
{
    static readonly HashSet<string> Untouched =
        [.. PageLanguages.All.SelectMany(code => new[] { "offline.type-here", "offline.day-here", "list.choose" }.Select(key => Texts.In(code)[key]))];

    readonly HashSet<string> asked = [];

    public List<TypedField> Read { get; } = [];
    public List<UnreadAnswer> Unread { get; } = [];

    public bool Has(string field) => written.ContainsKey(field);

    public bool Says(string field) => Read.Any(typed => typed.Name == field);

    public void Take(string field, string value) => Read.Add(new TypedField(field, value));

    public void Leave(string field, string reason, string found) => Unread.Add(new UnreadAnswer(field, reason, found));

    /// <summary>What was written there; null where nothing was.</summary>
    public string? Text(string field)
    {
        asked.Add(field);
        return written.TryGetValue(field, out var place) && place.Text.Length > 0 && !Untouched.Contains(place.Text) ? place.Text : null;
    }

    public DateOnly? Day(string field) => written.GetValueOrDefault(field)?.Day;

    public bool IsTicked(string field)
    {
        asked.Add(field);
        return written.GetValueOrDefault(field)?.Ticked == true;
    }

    public IEnumerable<string> TickedOf(string field) =>
        written.Keys.Where(place => IsOf(place, field)).Where(IsTicked).Select(place => place[(field.Length + 1)..]);

    /// <summary>Each choice of the field with what was written beside it.</summary>
    public IEnumerable<(string Choice, string Said)> Of(string field)
    {
        foreach (var place in written.Keys.Where(place => IsOf(place, field)).ToList())
            if (Text(place) is { } said) yield return (place[(field.Length + 1)..], said);
    }

    /// <summary>Places that are of no field of this form are told, so that what stands there is not lost.</summary>
    public void TellOfTheRest()
    {
        foreach (var place in written.Keys.Where(place => !asked.Contains(place)).ToList())
            if (Text(place) is { } said) Leave(place, "unknown", said);
    }

    static bool IsOf(string place, string field) => place.StartsWith($"{field}/", StringComparison.Ordinal);
}
