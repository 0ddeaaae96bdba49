using Matchmaking.Clocks;
using Matchmaking.Participants;

namespace Matchmaking.Specs.Clocks;

public sealed class Clocks_of_consent
{
    static readonly Guid PractitionerId = Guid.NewGuid();
    static readonly DateTimeOffset Now = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);
    static readonly PractitionerConsent Consent = PractitionerConsent.From(new DateOnly(2026, 11, 25));

    [Fact]
    public void Consent_starts_its_reminder_and_the_end_of_what_is_kept_after_it() => Assert.Equal(
        ["ConsentEnding until 2027-10-26", "ProfileEnd until 2028-11-26"],
        After(new PractitionerListed(PractitionerId, Guid.NewGuid(), Expertise.Untold, Consent, false, "lin", Now)));

    [Fact]
    public void Renewal_and_return_start_both_anew()
    {
        Assert.Equal(2, After(new PractitionerRenewed(PractitionerId, Consent, "lin", Now)).Count());
        Assert.Equal(2, After(new PractitionerReturned(PractitionerId, Consent, "lin", Now)).Count());
    }

    [Fact]
    public void Whoever_was_reminded_is_not_reminded_again() =>
        Assert.Equal(["ConsentEnding stops"], After(new PractitionerConsentEnding(PractitionerId, Consent.Until, "system:clock", Now)));

    [Fact]
    public void What_is_kept_of_who_took_consent_back_ends_a_year_later() =>
        Assert.Equal(["ConsentEnding stops", "ProfileEnd until 2027-11-26"], After(new PractitionerWithdrawn(PractitionerId, "lin", Now)));

    [Fact]
    public void Forgetting_stops_both() =>
        Assert.Equal(["ConsentEnding stops", "ProfileEnd stops"], After(new PractitionerForgotten(PractitionerId, "lin", Now)));

    static IEnumerable<string> After(object happened) => PractitionerClocks.After(happened)
        .Select(change => change.Started is { } clock ? $"{change.Step} until {clock.DueAt:yyyy-MM-dd}" : $"{change.Step} stops");
}
