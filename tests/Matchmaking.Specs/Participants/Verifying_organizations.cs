using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Specs.Participants;

public class Verifying_organizations
{
    static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_focal_point_of_its_country_verifies_it_for_two_years() =>
        Assert.Equal(new DateOnly(2028, 11, 22), Verified(FocalPoint("KE"), "KE").Until);

    [Fact]
    public void An_officer_who_covers_its_country_verifies_it() => Assert.NotNull(Verified(Actor.Anonymous with { Covered = ["KE"] }, "KE"));

    [Fact]
    public void A_focal_point_of_another_Party_learns_who_may() =>
        Assert.Contains("a focal point of KE", Decide(FocalPoint("WS"), "KE").Refusal!.Role?.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Where_no_country_is_said_only_administrators_verify() =>
        Assert.Equal(RefusalKind.Forbidden, Decide(FocalPoint("KE"), null).Refusal!.Kind);

    [Fact]
    public void Evidence_is_asked_for() =>
        Assert.Equal("evidence", Decide(FocalPoint("KE"), "KE", evidence: " ").Refusal!.Errors.Single().Field);

    static OrganizationVerified Verified(Actor actor, string? country) => Assert.IsType<OrganizationVerified>(Decide(actor, country).Events.Single());

    static Decision Decide(Actor actor, string? country, string? evidence = "its statutes") => VerifyOrganizationHandler.Decide(
        new Organization(Guid.Empty, "Weed Institute", country, null, null), new VerifyOrganization(Guid.Empty, evidence, new Act(actor, Now)));

    static Actor FocalPoint(string party) => Actor.Anonymous with
    {
        Memberships = [new Membership(Guid.Empty, Role.FocalPoint, new DateOnly(2026, 1, 1), null, "a letter") { Party = party }],
    };
}
