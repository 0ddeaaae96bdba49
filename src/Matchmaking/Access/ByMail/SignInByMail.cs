using Marten;
using Matchmaking.Deeds;
using Matchmaking.Notifications;
using Matchmaking.Participants;
using Matchmaking.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Wolverine;

namespace Matchmaking.Access;

/// <summary>
/// Lets people in by a link in a mail, once, for those who have no account elsewhere. Whether an address is known is told to nobody; the
/// link opens a page with a button, for there are programs that follow every address in a mail.
/// </summary>
public sealed class SignInByMail(IDocumentStore store, AccessSettings access, MailSettings mail)
{
    public const string Place = "/sign-in/by-mail";

    /// <summary>The demo has its people instead, and sends no mail.</summary>
    public bool On => !access.Demo && mail.Host is not null;

    public IResult Show(string returnTo, Visit visit) => visit.Show<SignInPage>(new { ReturnUrl = returnTo, ProviderToo = access.ClientId is not null });

    /// <summary>Has a link sent to whoever has this address; who has none waits as long.</summary>
    public async Task<IResult> Ask(PostedForm form, Visit visit, IMessageBus bus)
    {
        if (!On) return Pages.NotFound();
        var (address, returnTo) = (form.Text("email") ?? "", LocalAddress.Of(form.Text("returnUrl"), visit));
        if (!address.Contains('@'))
        {
            visit.Attempt = new Attempt(SignInPage.ByMail, form, Refusal.Invalid("email", $"is no address for mail"));
            return Show(returnTo, visit);
        }
        foreach (var person in await Known(address)) await bus.PublishAsync(new SendSignInLink(person.Id, returnTo, TimeProvider.System.GetUtcNow()));
        return visit.Show<SignInSentPage>(new { ReturnUrl = returnTo });
    }

    public async Task<IResult> Open(string secret, Visit visit, HttpContext context)
    {
        if (!On) return Pages.NotFound();
        Secrets.KeepTo(context);
        await using var session = store.QuerySession();
        var link = await session.LoadAsync<SignInLink>(LinkSecret.DigestOf(secret));
        var person = link?.LeadsInAt(TimeProvider.System.GetUtcNow()) == true ? await session.LoadAsync<PersonDetails>(link.PersonId) : null;
        return visit.Show<SignInLinkPage>(new { Secret = secret, person?.Name });
    }

    /// <summary>The link lets in and is gone; of two that press at once, one comes in.</summary>
    public async Task<IResult> Enter(string secret, Visit visit, HttpContext context)
    {
        if (!On) return Pages.NotFound();
        Secrets.KeepTo(context);
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(context.RequestAborted);
        var digest = LinkSecret.DigestOf(secret);
        var found = await session.QueryAsync<SignInLink>("where d.id = ? for update of d", context.RequestAborted, digest);
        if (found is not [var link] || !link.LeadsInAt(TimeProvider.System.GetUtcNow()) || await session.LoadAsync<PersonDetails>(link.PersonId) is not { } person)
            return visit.Show<SignInLinkPage>(new { Secret = secret });
        session.Delete(link);
        await session.SaveChangesAsync(context.RequestAborted);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Actors.Principal(person, CookieAuthenticationDefaults.AuthenticationScheme));
        return Results.LocalRedirect(link.ReturnTo);
    }

    async Task<IReadOnlyList<PersonDetails>> Known(string address)
    {
        await using var session = store.QuerySession();
        return await session.QueryAsync<PersonDetails>("where lower(d.data ->> 'email') = lower(?)", address);
    }
}
