using Matchmaking.Access;
using Matchmaking.Notifications;

namespace Matchmaking.Web;

/// <summary>A page that one can always go to.</summary>
/// <param name="Text">The key of its name.</param>
/// <param name="For">Who finds it in the way; everybody where nothing is said.</param>
public sealed record Destination(string Address, string Text, Func<Actor, bool>? For = null)
{
    public bool IsOpenTo(Actor actor) => For?.Invoke(actor) ?? true;

    public bool Holds(string address) => address == Address || address.StartsWith(Address + "/", StringComparison.Ordinal) || address.StartsWith(Address + "?", StringComparison.Ordinal);
}

/// <summary>Pages that belong together: the first of them stands in the masthead, all of them below it while one is read.</summary>
public sealed record Section(string Text, bool InMasthead, params Destination[] Pages)
{
    public IReadOnlyList<Destination> OpenTo(Actor actor) => [.. Pages.Where(page => page.IsOpenTo(actor))];
}

/// <summary>Where one can go, by what people come for.</summary>
public static class Sections
{
    public static readonly IReadOnlyList<Section> All =
    [
        new("nav.needs", true, new Destination("/needs", "nav.needs")),
        new("nav.offers", true, new Destination("/offers", "nav.offers")),
        new("nav.directories", true,
            new Destination("/opportunities", "directory.opportunities"),
            new Destination("/resources", "directory.resources"),
            new Destination("/services", "directory.services"),
            new Destination("/networks", "directory.networks"),
            new Destination("/organizations", "organizations.title"),
            new Destination("/practitioners", "practitioners.title"),
            new Destination("/stories", "stories.title")),
        new("nav.figures", true,
            new Destination("/figures", "nav.figures"),
            new Destination("/allocations", "nav.allocations", actor => actor.IsCoordinator)),
        new("queue.title", true,
            new Destination("/queue", "queue.title", actor => actor.IsBroker),
            new Destination("/late", "late.title", actor => actor.IsBroker),
            new Destination("/contests", "contests.title", actor => actor.IsBroker)),
        new("nav.my", true,
            new Destination("/my", "nav.my", actor => actor.IsSignedIn),
            new Destination("/my/searches", "searches.title", actor => actor.IsSignedIn),
            new Destination("/my/preferences", "preferences.title", actor => actor.IsSignedIn),
            new Destination("/my/feeds", "feeds.title", actor => actor.IsSignedIn),
            new Destination("/my/practitioner", "my-practitioner.title", actor => actor.IsSignedIn),
            new Destination("/webhooks", "webhooks.title", actor => actor.MayHaveWebhooks())),
        new("nav.administration", true,
            new Destination("/administration/people", "people.title", actor => actor.IsAdministrator),
            new Destination("/centres", "centres.coverage-title", actor => actor.IsAdministrator),
            new Destination("/vocabularies", "vocabularies.title", actor => actor.IsAdministrator),
            new Destination("/administration/imports", "imports.title", actor => actor.IsAdministrator),
            new Destination("/administration/dead-letters", "dead.title", actor => actor.IsAdministrator),
            new Destination("/administration/rebuilds", "rebuilds.title", actor => actor.IsAdministrator),
            new Destination("/deliveries", "nav.deliveries", actor => actor.IsAdministrator)),
        new("nav.how", false,
            new Destination("/about", "nav.about"),
            new Destination("/help", "help.title"),
            new Destination("/developers", "developers.title"),
            new Destination("/rules", "nav.rules"),
            new Destination("/clocks", "clocks.policy"),
            new Destination("/hearing-rules", "hearing.title"),
            new Destination("/criteria", "criteria.title"),
            new Destination("/centres", "centres.title"),
            new Destination("/vocabularies", "vocabularies.title")),
    ];

    /// <summary>The page of somebody's way that an address belongs to: the one that names most of it.</summary>
    public static Destination? Of(string address, Actor actor) => All
        .SelectMany(section => section.OpenTo(actor))
        .Where(page => page.Holds(address))
        .MaxBy(page => page.Address.Length);
}
