using System.Collections.Immutable;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>What a person may be in the service; each holds for a time, for a Party, an organization or a centre.</summary>
public enum Role
{
    /// <summary>Endorses for a Party.</summary>
    FocalPoint,

    /// <summary>Drafts for a Party.</summary>
    Drafter,

    /// <summary>Posts the needs of an organization or community of its own.</summary>
    Requester,

    /// <summary>Speaks for an institution that offers.</summary>
    Representative,

    /// <summary>Brokers at a support centre.</summary>
    Officer,

    /// <summary>Works for the global coordination entity.</summary>
    Coordinator,

    /// <summary>Keeps the service: vocabularies, people, coverage, imports.</summary>
    Administrator,

    /// <summary>An expert in the register of practitioners.</summary>
    Practitioner,
}

/// <summary>A role as a dated membership, with what it rests on.</summary>
/// <param name="Until">The last day, counted; null while it is open.</param>
/// <param name="Basis">A letter, a decision, a notification: what says that this person holds the role.</param>
public sealed record Membership(Guid MembershipId, Role Role, DateOnly From, DateOnly? Until, string Basis)
{
    public string? Party { get; init; }
    public Guid? OrganizationId { get; init; }
    public Guid? CentreId { get; init; }

    /// <summary>The kind of focal point, a term of the vocabulary of focal point types.</summary>
    public string? FocalPointType { get; init; }

    /// <summary>Stands in for the one who holds the role.</summary>
    public bool Alternate { get; init; }

    /// <summary>Leads the centre.</summary>
    public bool Head { get; init; }

    public Membership WithoutBasis() => this with { Basis = Vocabularies.Erased.Text };

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>A person was entered. Names and addresses stand apart, in <see cref="PersonDetails"/>.</summary>
public sealed record PersonEntered(Guid PersonId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A role was given to a person.</summary>
public sealed record RoleGiven(Guid PersonId, Membership Membership, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A role ends after the day named.</summary>
public sealed record RoleEnded(Guid PersonId, Guid MembershipId, DateOnly Until, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A sign-in elsewhere was linked to a person; which one stands with the details.</summary>
public sealed record SignInLinked(Guid PersonId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A person left and what was known of them was erased.</summary>
public sealed record PersonErased(Guid PersonId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A person as decisions need them: the roles and since when.</summary>
public sealed record Person(Guid Id, ImmutableArray<Membership> Memberships, bool Erased)
{
    public IEnumerable<Membership> On(DateOnly day) => Erased ? [] : Memberships.Where(m => m.HoldsOn(day));

    public static Person Create(PersonEntered entered) => new(entered.PersonId, [], false);

    public Person Apply(RoleGiven given) => this with { Memberships = Memberships.Add(given.Membership) };

    public Person Apply(RoleEnded ended) => this with
    {
        Memberships = [.. Memberships.Select(m => m.MembershipId == ended.MembershipId ? m with { Until = ended.Until } : m)],
    };

    /// <summary>The roles stay, for figures and history; what they rest on can hold a name.</summary>
    public Person Apply(PersonErased _) => this with
    {
        Erased = true,
        Memberships = [.. Memberships.Select(membership => membership.WithoutBasis())],
    };
}
