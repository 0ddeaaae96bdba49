using System.Security.Cryptography;
using System.Text;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Needs.Linking;

/// <summary>A draft as whoever has its link reads it.</summary>
public sealed record SharedDraft(Need Need, DraftLink Link);

/// <summary>Finds the draft to which a link leads; where none does any more, there is nothing.</summary>
public sealed class SharedDrafts(IDocumentStore store)
{
    public async Task<IResult> Show(Guid needId, string token, Visit visit, HttpContext context)
    {
        Secrets.KeepTo(context);
        return await Find(needId, token, visit.Today) is { } draft ? visit.Show<SharedDraftPage>(new { Draft = draft }) : Pages.NotFound();
    }

    async Task<SharedDraft?> Find(Guid needId, string token, DateOnly today)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<DraftLinks>(DraftLinks.IdOf(needId)) is not { } links) return null;
        var digest = LinkSecret.DigestOf(token);
        if (links.LeadingOn(today).FirstOrDefault(link => AreSame(link.Digest, digest)) is not { } link) return null;
        return await session.LoadAsync<Need>(needId) is { } need && need.IsDraft() ? new SharedDraft(need, link) : null;
    }

    static bool AreSame(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}
