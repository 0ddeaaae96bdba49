using Matchmaking.Deeds;
using Matchmaking.Needs.Linking;

namespace Matchmaking.Specs.Needs;

public class Links_to_drafts
{
    static readonly DraftLink Link = new(Guid.NewGuid(), "digest", new DateOnly(2026, 12, 1), "someone", DateTimeOffset.UnixEpoch);

    [Fact]
    public void A_link_leads_up_to_its_day_and_not_after_it()
    {
        Assert.True(Link.LeadsOn(new DateOnly(2026, 12, 1)));
        Assert.False(Link.LeadsOn(new DateOnly(2026, 12, 2)));
    }

    [Fact]
    public void A_link_that_was_ended_leads_nowhere() =>
        Assert.False((Link with { EndedAt = DateTimeOffset.UnixEpoch }).LeadsOn(new DateOnly(2026, 11, 30)));

    [Fact]
    public void Each_secret_is_another_and_only_its_digest_is_kept()
    {
        var (one, other) = (LinkSecret.New(), LinkSecret.New());
        Assert.NotEqual(one, other);
        Assert.Equal(LinkSecret.DigestOf(one), LinkSecret.DigestOf(one));
        Assert.DoesNotContain(one, LinkSecret.DigestOf(one), StringComparison.Ordinal);
    }
}
