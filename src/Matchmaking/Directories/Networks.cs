using Marten;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Directories;

/// <summary>An organization that a network names, and what is known of it here; null where nothing is.</summary>
public sealed record NetworkMember(string Name, Organization? Known);

/// <summary>A network with its members.</summary>
public sealed record NetworkWithMembers(Entry Network, IReadOnlyList<NetworkMember> Members);

/// <summary>
/// Who is in which network. Organizations are known by their names here as in offers and files, so a network can be brought before
/// its members have come.
/// </summary>
public sealed class Networks(IDocumentStore store)
{
    public async Task<IReadOnlyList<NetworkMember>> MembersOf(Entry network)
    {
        await using var session = store.QuerySession();
        return await Members(network, session);
    }

    /// <summary>The organization that an entry names as its own, where it is known here.</summary>
    public async Task<Organization?> Behind(Entry entry)
    {
        if (entry.Content.Organization is not { } name) return null;
        await using var session = store.QuerySession();
        return await session.LoadAsync<Organization>(Organization.IdOf(name));
    }

    /// <summary>The networks in which an organization is.</summary>
    public async Task<IReadOnlyList<Entry>> With(Organization organization) =>
        [.. (await All()).Where(network => network.Content.Members.Any(name => IsCalled(organization, name)))];

    /// <summary>The networks that an organization is, or keeps, with their members.</summary>
    public async Task<IReadOnlyList<NetworkWithMembers>> Of(Organization organization)
    {
        var own = (await All()).Where(network => IsKeptBy(organization, network.Content)).ToArray();
        await using var session = store.QuerySession();
        var shown = new List<NetworkWithMembers>();
        foreach (var network in own) shown.Add(new NetworkWithMembers(network, await Members(network, session)));
        return shown;
    }

    async Task<IReadOnlyList<Entry>> All()
    {
        await using var session = store.QuerySession();
        return await session.Query<Entry>().Where(entry => entry.Kind == EntryKind.Network && entry.RemovedAt == null).ToListAsync();
    }

    static async Task<IReadOnlyList<NetworkMember>> Members(Entry network, IQuerySession session)
    {
        var names = network.Content.Members;
        var known = (await session.LoadManyAsync<Organization>(names.Select(Organization.IdOf).Distinct())).ToDictionary(one => one.Id);
        return [.. names.Select(name => new NetworkMember(name, known.GetValueOrDefault(Organization.IdOf(name))))];
    }

    static bool IsKeptBy(Organization organization, EntryContent network) =>
        (network.Organization is { } name && IsCalled(organization, name)) || network.Title.Texts.Values.Any(title => IsCalled(organization, title));

    static bool IsCalled(Organization organization, string name) => KeyOf(name) == KeyOf(organization.Name);

    static string? KeyOf(string name) => new OrganizationName(name, null, null).Key;
}
