using Marten;
using Matchmaking.Deeds;
using Matchmaking.Sharing;

namespace Matchmaking.Notifications;

/// <summary>Somebody wants to hear of what will fit a filter.</summary>
public sealed record SaveSearch(string? Name, SearchedList? Of, ListFilter Filter, Act Act);

public static class SaveSearchHandler
{
    public static async Task<Answer> Handle(SaveSearch command, IDocumentSession session, CancellationToken cancellation)
    {
        var act = command.Act;
        var personId = act.Actor.PersonId!.Value;
        var own = await session.Query<SavedSearch>().Where(search => search.PersonId == personId).ToListAsync(cancellation);
        if (act.Objection(Objection(command, own), 0) is { } refusal) return new Answer(personId, 0, refusal);
        var searchId = SavedSearch.IdOf(personId, command.Of!.Value, command.Filter);
        session.Store(new SavedSearch(searchId, personId, command.Name!.Trim(), command.Of.Value, command.Filter, act.Now));
        return new Answer(searchId, 0);
    }

    public static Refusal? Objection(SaveSearch command, IReadOnlyList<SavedSearch> own)
    {
        if (SearchNames.Wrong(command.Name) is { } wrong) return Refusal.Invalid("name", wrong);
        if (command.Of is not { } of) return Refusal.Invalid("of", $"must be needs or offers");
        if (command.Filter.IsNone) return Refusal.Invalid("filter", $"narrow the list first: everything is no search");
        if (own.Any(search => search.Of == of && search.Filter == command.Filter)) return Refusal.Conflict($"You have saved this search already.");
        return own.Count < SavedSearch.Most ? null : Refusal.Conflict($"You have {SavedSearch.Most} saved searches; end one of them first.");
    }
}

/// <summary>How somebody may call a search.</summary>
public static class SearchNames
{
    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static Wording? Wrong(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return $"give it a name";
        return Wording.Unless(name.Trim().Length <= SavedSearch.LongestName, $"must not be longer than {SavedSearch.LongestName} characters");
    }
}
