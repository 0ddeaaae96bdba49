using System.Net;
using Marten;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Participants;
using Visitor = Matchmaking.Acceptance.Web.Visitor;

namespace Matchmaking.Acceptance.Access;

/// <summary>Outside the demo, with a mail server: whoever has no account elsewhere comes in by a link in a mail.</summary>
public sealed class MailLinkTests(MailedService place) : IClassFixture<MailedService>
{
    [Fact]
    public async Task Tomas_comes_in_once_by_the_link_in_his_mail_and_lands_where_he_wanted()
    {
        await place.Enters("tomas", "fr");
        using var tomas = await AsksFor("Tomas@Example.org", "/fr/my");
        var mail = Assert.Single(await place.MailFor("tomas"));
        Assert.Equal(("Votre lien de connexion", "auto-generated"), (mail.Message.Subject, mail.Message.Headers["Auto-Submitted"]));
        var link = Assert.Single(mail.Links);
        Assert.StartsWith("https://matchmaking.example/fr/sign-in/by-mail/", link.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains(link.AbsoluteUri, mail.Message.TextBody, StringComparison.Ordinal);

        // A program that follows every address lets nobody in, and uses nothing up.
        using var scanner = Visitor.At(place.Service);
        await scanner.Opens(link.PathAndQuery);
        await tomas.Opens(link.PathAndQuery);
        await tomas.Sends(link.PathAndQuery);
        Assert.Equal((HttpStatusCode.OK, "/fr/my"), (tomas.Status, tomas.Address));

        await scanner.Sends(link.PathAndQuery);
        Assert.Equal(link.PathAndQuery, scanner.Address);
        Assert.Contains("Ce lien a déjà servi", WebUtility.HtmlDecode(scanner.Page), StringComparison.Ordinal);
        Assert.StartsWith("/fr/sign-in", (await scanner.Opens("/fr/my")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_an_address_is_known_is_told_to_nobody()
    {
        await place.Enters("known", "en");
        using var known = await AsksFor("known@example.org");
        using var stranger = await AsksFor("stranger@example.org");
        Assert.Equal(known.Page, stranger.Page);
        await place.MailFor("known");
        Assert.Empty(place.Came("stranger"));
    }

    [Fact]
    public async Task Who_asks_again_and_again_fills_no_mailbox()
    {
        await place.Enters("patient", "en");
        await place.Enters("after", "en");
        for (var asked = 0; asked < 5; asked++) (await AsksFor("patient@example.org")).Dispose();
        await place.MailFor("patient", 3);
        using var after = await AsksFor("after@example.org");
        await place.MailFor("after");
        Assert.Equal(3, place.Came("patient").Count);
    }

    [Fact]
    public async Task A_mail_server_that_was_away_is_tried_again_and_the_link_that_comes_lets_in()
    {
        var personId = await place.Enters("waiting", "en");
        await place.WithoutMailServer(async () =>
        {
            (await AsksFor("waiting@example.org")).Dispose();
            await Eventually.Until(async () => await place.WaitingToBeSentAgain() == 1, "the first try to have failed");
        });
        var link = Assert.Single((await place.MailFor("waiting"))[0].Links).PathAndQuery;
        using var waiting = Visitor.At(place.Service);
        await waiting.Opens(link);
        await waiting.Sends(link);
        Assert.Equal("/en/my", waiting.Address);
        await using var session = place.Service.Store.QuerySession();
        Assert.Empty(await session.Query<SignInLink>().Where(open => open.PersonId == personId).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_link_of_somebody_who_was_erased_leads_nowhere()
    {
        var personId = await place.Enters("leaver", "en");
        using var leaver = await AsksFor("leaver@example.org");
        var link = Assert.Single((await place.MailFor("leaver"))[0].Links).PathAndQuery;
        await place.Administrator.Does($"/api/people/{personId}/erasure");
        Assert.Contains("its time is over", (await leaver.Opens(link)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_address_is_said_beside_the_field()
    {
        using var visitor = await AsksFor("nobody");
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains("is no address for mail", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"nobody\"", visitor.Page, StringComparison.Ordinal);
    }

    async Task<Visitor> AsksFor(string address, string returnTo = "/en/my")
    {
        var visitor = Visitor.At(place.Service);
        await visitor.Opens(returnTo);
        var language = returnTo.Split('/')[1];
        Assert.StartsWith($"/{language}/sign-in", visitor.Address, StringComparison.Ordinal);
        return await visitor.Sends($"/{language}/sign-in/by-mail", ("email", address), ("returnUrl", returnTo));
    }
}
