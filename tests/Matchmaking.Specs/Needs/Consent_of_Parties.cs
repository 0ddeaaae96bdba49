using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using static Matchmaking.Specs.Notifications.Around;

namespace Matchmaking.Specs.Needs;

public sealed class Consent_of_Parties
{
    static readonly DateOnly Today = DateOnly.FromDateTime(Now.UtcDateTime);

    [Fact]
    public void What_a_Party_has_set_holds_from_its_day_on()
    {
        var settings = new ConsentSettings(Id("consent"), "KE", [Silence with { From = Today }]);
        Assert.Equal(PartyConsent.Express, settings.On(Today.AddDays(-1)).Consent);
        Assert.Equal(PartyConsent.NoObjection, settings.On(Today).Consent);
    }

    [Fact]
    public void Silence_is_consent_only_after_the_day_on_which_the_Party_could_still_object()
    {
        var waits = Submitted with { NoObjectionUntil = ImmutableDictionary<string, DateOnly>.Empty.Add("KE", Today) };
        Assert.Empty(EndorseByNoObjectionHandler.Decide(waits, Clock(Now)).Events);
        var endorsed = Assert.IsType<NeedEndorsed>(Assert.Single(EndorseByNoObjectionHandler.Decide(waits, Clock(Now.AddDays(1))).Events));
        Assert.Equal((EndorsementBasis.NoObjection, "KE"), (endorsed.Basis, endorsed.Party));
    }

    [Fact]
    public void Whoever_endorsed_first_is_not_the_second()
    {
        var command = new EndorseNeed(NeedId, null, null, new Act(Tomas.Actor, Now));
        Assert.IsType<NeedEndorsementBegun>(Assert.Single(EndorseNeedHandler.Decide(Submitted, command, endorsers: 2).Events));
        var begun = Submitted with { FirstEndorsers = ImmutableDictionary<string, string>.Empty.Add("KE", By(Tomas)) };
        Assert.Equal(RefusalKind.Conflict, EndorseNeedHandler.Decide(begun, command, endorsers: 2).Refusal!.Kind);
        Assert.IsType<NeedEndorsed>(Assert.Single(EndorseNeedHandler.Decide(begun, command with { Act = new Act(Njeri.Actor, Now) }, endorsers: 2).Events));
    }

    [Fact]
    public void A_need_whose_only_endorsement_is_annulled_waits_as_if_it_had_never_been_open()
    {
        var annulled = Open.Apply(new NeedEndorsementAnnulled(NeedId, "KE", "Another letter", By(Tomas), Now));
        Assert.Equal(NeedState.Submitted, annulled.State);
        Assert.False(annulled.WasOpened);
    }

    static ConsentRule Silence => new(Today, PartyConsent.NoObjection, 10, 1);

    static Act Clock(DateTimeOffset now) => new(Matchmaking.Access.Actor.System("clock"), now);
}
