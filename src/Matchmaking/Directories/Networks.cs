using Marten;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Directories;

/// <summary>An organization that a network names, and what is known of it here; null where nothing is.</summary>
public sealed record NetworkMember(string Name, Organization? Known);

/// <summary>A network with its members.</summary>
public sealed record NetworkWithMembers(Entry Network, IReadOnlyList<NetworkMember> Members);

/// <summary>The networks that an organization is, or keeps, with their members; and the others in which it is.</summary>
public sealed record NetworksAround(IReadOnlyList<NetworkWithMembers> Kept, IReadOnlyList<Entry> Joined)
{
    public static readonly NetworksAround None = new([], []);
}

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

    public async Task<NetworksAround> Around(Organization organization)
    {
        await using var session = store.QuerySession();
        var all = await session.Query<Entry>().Where(entry => entry.Kind == EntryKind.Network && entry.RemovedAt == null).ToListAsync();
        var kept = new List<NetworkWithMembers>();
        foreach (var network in all.Where(network => IsKeptBy(organization, network.Content)))
            kept.Add(new NetworkWithMembers(network, await Members(network, session)));
        return new NetworksAround(kept, [.. all.Where(network => IsIn(organization, network.Content) && !IsKeptBy(organization, network.Content))]);
    }

    static async Task<IReadOnlyList<NetworkMember>> Members(Entry network, IQuerySession session)
    {
        var names = network.Content.Members;
        var known = (await session.LoadManyAsync<Organization>(names.Select(Organization.IdOf).Distinct())).ToDictionary(one => one.Id);
        return [.. names.Select(name => new NetworkMember(name, known.GetValueOrDefault(Organization.IdOf(name))))];
    }

    static bool IsIn(Organization organization, EntryContent network) => network.Members.Any(name => IsCalled(organization, name));

    static bool IsKeptBy(Organization organization, EntryContent network) =>
        (network.Organization is { } name && IsCalled(organization, name)) || network.Title.Texts.Values.Any(title => IsCalled(organization, title));

    static bool IsCalled(Organization organization, string name) => KeyOf(name) == KeyOf(organization.Name);

    static string? KeyOf(string name) => new OrganizationName(name, null, null).Key;
}
