using Marten;

namespace Matchmaking.Participants;

/// <summary>Names for the ids that events keep; somebody who was erased is "someone who left".</summary>
public sealed class PeopleNames
{
    readonly IReadOnlyDictionary<string, string>? names;

    PeopleNames(IReadOnlyDictionary<string, string>? names) => this.names = names;

    /// <summary>What stands in the place of a name that is not told.</summary>
    public const string NotTold = "a person";

    /// <summary>For readers who are not told who it was.</summary>
    public static readonly PeopleNames Unnamed = new(null);

    internal static PeopleNames Known(IEnumerable<PersonDetails> people) =>
        new(people.ToDictionary(p => p.Id.ToString(), p => p.Name));

    public string Of(string by) =>
        by.StartsWith("system:", StringComparison.Ordinal) ? by
        : names is null ? NotTold
        : names.GetValueOrDefault(by, PersonDetails.SomeoneWhoLeft);
}

/// <summary>Looks up the names of those whom events name.</summary>
public static class NameLookup
{
    public static async Task<PeopleNames> NamesOf(this IQuerySession session, IEnumerable<string> doers)
    {
        var ids = doers.Distinct().Where(by => Guid.TryParse(by, out _)).Select(Guid.Parse).ToArray();
        return PeopleNames.Known(await session.LoadManyAsync<PersonDetails>(ids));
    }
}
