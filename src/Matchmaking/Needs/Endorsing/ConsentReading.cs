using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>Reads how Parties consent.</summary>
public static class ConsentReading
{
    public static async Task<ConsentRule> ConsentOf(this IQuerySession session, string party, DateOnly day) =>
        (await session.LoadAsync<ConsentSettings>(ConsentSettings.IdOf(party)))?.On(day) ?? ConsentRule.Default;
}

/// <summary>Shows how a Party consents: anybody may know it.</summary>
public sealed class ConsentViews(IDocumentStore store)
{
    public async Task<ConsentSettings> Read(string party)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<ConsentSettings>(ConsentSettings.IdOf(party)) ?? new ConsentSettings(ConsentSettings.IdOf(party), party, []);
    }

    public async Task<IResult> Show(string party, Door door)
    {
        var settings = await Read(party);
        return Results.Json(new { settings.Party, InForce = settings.On(door.Today), settings.Rules }, Json.Options);
    }
}
