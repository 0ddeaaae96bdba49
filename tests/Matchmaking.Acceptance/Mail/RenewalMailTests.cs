using System.Net;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Mail;

/// <summary>A year passes here, so this story has a service of its own.</summary>
public sealed class RenewalMailTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Lin_renews_an_offer_by_the_link_in_the_mail_that_says_it_ends()
    {
        await using var post = await PostOffice.Open(postgres);
        var offerId = await post.Cast.Lin.Registers(Some.Offer(("title", Some.Text("Courses at the coast"))));
        await post.Cast.Grace.Waits(days: 340);
        var mail = await Eventually.Get(
            () => Task.FromResult(post.Came("lin").FirstOrDefault(came => came.Links.Any(IsRenewal))), "the mail that the offer ends");
        Assert.Equal("Courses at the coast", mail.Message.Subject);
        var link = mail.Links.Single(IsRenewal);
        Assert.Contains(link.AbsoluteUri, mail.Message.TextBody, StringComparison.Ordinal);

        using var anybody = Web.Visitor.At(post.Service);
        await anybody.Opens(link.PathAndQuery);
        Assert.Contains("Courses at the coast", anybody.Page, StringComparison.Ordinal);
        await anybody.Sends(link.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, anybody.Status);
        await post.Cast.Grace.Waits(days: 60);
        Assert.Equal("open", (await post.Cast.Lin.Reads($"/api/offers/{offerId}")).Word());

        static bool IsRenewal(Uri link) => link.AbsolutePath.StartsWith("/en/renewal/", StringComparison.Ordinal);
    }
}
