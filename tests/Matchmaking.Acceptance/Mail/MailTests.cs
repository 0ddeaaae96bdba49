using System.Text.RegularExpressions;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using MimeKit;

namespace Matchmaking.Acceptance.Mail;

public sealed partial class MailTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_notice_arrives_as_mail_with_all_that_mail_programs_look_for()
    {
        await using var post = await PostOffice.Open(postgres);
        var needId = await post.Cast.SubmitsNeed(("title", Some.Text("Invasive species at the coast")));
        var mail = (await post.MailFor("tomas")).Single();
        var message = mail.Message;

        Assert.Equal("Invasive species at the coast", message.Subject);
        Assert.Equal("notices@matchmaking.example", message.From.Mailboxes.Single().Address);
        Assert.EndsWith("@matchmaking.example", message.MessageId, StringComparison.Ordinal);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.Equal("<notices.matchmaking.example>", message.Headers["List-Id"]);
        Assert.Equal("List-Unsubscribe=One-Click", message.Headers["List-Unsubscribe-Post"]);
        Assert.Equal($"{needId:n}.record@matchmaking.example", message.References.Single());
        Assert.Equal("multipart/alternative", message.Body!.ContentType.MimeType);
        Assert.Contains("Kenya has a need that waits for your endorsement.", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("Kenya has a need that waits for your endorsement.", mail.Page.Value, StringComparison.Ordinal);
        Assert.Contains("not a service of the Secretariat", mail.Page.Value, StringComparison.Ordinal);
        Assert.Contains("not a service of the Secretariat", message.TextBody, StringComparison.Ordinal);
        Assert.Contains(new Uri($"https://matchmaking.example/en/needs/{needId}"), mail.Links);
        Assert.All(mail.Links, link => Assert.Equal("matchmaking.example", link.Host));
        Assert.DoesNotMatch(Loaded(), message.HtmlBody!);
    }

    [Fact]
    public async Task Each_reader_is_written_to_in_the_own_language()
    {
        await using var post = await PostOffice.Open(postgres);
        var languages = new Dictionary<string, string>
        {
            ["ar"] = "تمت الموافقة على الاحتياج",
            ["en"] = "has endorsed the need",
            ["es"] = "ha aprobado la necesidad",
            ["fr"] = "a approuvé le besoin",
            ["ru"] = "потребность одобрена",
            ["zh"] = "已核准该需求",
        };
        foreach (var language in languages.Keys) await post.EntersOfficer($"officer-{language}", language);
        await post.Cast.OpensNeed(("title", Some.Text("Eyes on the reef")));
        foreach (var (language, sentence) in languages)
        {
            var mail = (await post.MailFor($"officer-{language}"))[0];
            Assert.Equal(language, mail.Page.Attribute("lang")!.Value);
            Assert.Equal(language == "ar" ? "rtl" : "ltr", mail.Page.Attribute("dir")!.Value);
            Assert.Equal(language, mail.Message.Body!.Headers[HeaderId.ContentLanguage]);
            Assert.Contains(sentence, mail.Page.Value, StringComparison.Ordinal);
            Assert.Contains(sentence, mail.Message.TextBody, StringComparison.Ordinal);
            Assert.Equal("Eyes on the reef", mail.Message.Subject);
            Assert.Equal(language == "en" ? null : "en", mail.Page.Descendants("a").First().Attribute("lang")?.Value);
            Assert.Contains($"/{language}/needs/", mail.Links[0].AbsolutePath, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_click_in_a_mail_program_ends_mail_and_the_reader_can_have_it_again()
    {
        await using var post = await PostOffice.Open(postgres);
        await post.Cast.SubmitsNeed();
        var address = (await post.MailFor("tomas")).Single().Unsubscription.PathAndQuery;

        Assert.Contains("End mail", (await post.Cast.Nobody.Gets(address)).Text, StringComparison.Ordinal);
        Assert.Null((await post.Cast.Tomas.Reads("/api/me/mail"))["pausedFor"]);
        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        Assert.Equal(200, (await post.Cast.Nobody.Sends(HttpMethod.Post, address, click)).Code);
        Assert.Equal("unsubscribed", (await post.Cast.Tomas.Reads("/api/me/mail")).Text("pausedFor"));
        using var page = await Setting.Visitor.At(post.Service.Address, "tomas");
        Assert.Contains("Get mail again", (await page.Gets("/en/my")).Text, StringComparison.Ordinal);

        await post.Cast.Tomas.Hears("need-submitted", await post.Cast.SubmitsNeed());
        await post.Cast.Tomas.Does("/api/me/mail/resumption");
        var later = await post.Cast.SubmitsNeed(("title", Some.Text("Told again")));
        await post.Cast.Tomas.Hears("need-submitted", later);
        Assert.Equal("Told again", (await post.MailFor("tomas", 2))[^1].Message.Subject);
        Assert.Equal(2, post.Came("tomas").Count);
        Assert.Equal(404, (await post.Cast.Nobody.Gets($"{address}x")).Code);
    }

    [GeneratedRegex(@"\b(src|background|url|srcset|poster|data)\s*[=(]\s*[""']?(https?:|//)", RegexOptions.IgnoreCase)]
    private static partial Regex Loaded();
}
