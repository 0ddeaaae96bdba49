using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Specs.Participants;

public class Giving_roles
{
    static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    static readonly Person Somebody = new(Guid.CreateVersion7(Now), [], false);
    static readonly AskedRole FocalPoint = new(Role.FocalPoint, "KE", null, null, null, null, "a letter", "CBD-FP1", false, false);

    [Fact]
    public void A_role_begins_today_unless_another_day_is_said() =>
        Assert.Equal(new DateOnly(2026, 11, 22), Given(FocalPoint).Membership.From);

    [Fact]
    public void Only_administrators_give_roles() =>
        Assert.Equal("an administrator", Decide(FocalPoint, Actor.Anonymous).Refusal!.Role?.ToString());

    [Theory]
    [InlineData(Role.FocalPoint, "party")]
    [InlineData(Role.Drafter, "party")]
    [InlineData(Role.Requester, "organizationId")]
    [InlineData(Role.Representative, "organizationId")]
    [InlineData(Role.Officer, "centre")]
    public void A_role_is_held_somewhere(Role role, string field) =>
        Assert.Equal(field, Decide(FocalPoint with { Role = role, Party = null }).Refusal!.Errors.Single().Field);

    [Fact]
    public void The_same_role_from_the_same_day_on_is_given_once()
    {
        var after = Somebody.Apply(Given(FocalPoint));
        Assert.Equal(RefusalKind.Conflict, Decide(FocalPoint, person: after).Refusal!.Kind);
    }

    [Fact]
    public void Who_has_left_gets_no_role() =>
        Assert.Equal(RefusalKind.Conflict, Decide(FocalPoint, person: Somebody with { Erased = true }).Refusal!.Kind);

    [Fact]
    public void Who_leaves_takes_along_what_the_roles_rested_on()
    {
        var left = Somebody.Apply(Given(FocalPoint)).Apply(new PersonErased(Somebody.Id, "somebody", Now));
        Assert.Equal("[erased]", left.Memberships.Single().Basis);
        Assert.Empty(left.On(new DateOnly(2026, 11, 22)));
    }

    static RoleGiven Given(AskedRole asked) => Assert.IsType<RoleGiven>(Decide(asked).Events.Single());

    static Decision Decide(AskedRole asked, Actor? actor = null, Person? person = null) => GiveRoleHandler.Decide(
        person ?? Somebody,
        new GiveRole(Somebody.Id, asked, new Act(actor ?? Actor.System("tests"), Now)),
        new RolePlaces(Situation.Lists, KnowsOrganization: false, KnowsCentre: false));
}
