using Matchmaking.Health;
using Matchmaking.Matching;

namespace Matchmaking.Start;

/// <summary>Loads what the service starts from, shows how far it is, and says when people can work.</summary>
public static class FirstLoading
{
    public static async Task Run(WebApplication app, bool demo)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        readiness.WaitFor("the rules of ranking");
        await app.Services.GetRequiredService<Rulemaking>().AdoptFirst(app.Lifetime.ApplicationStopping);
        readiness.WaitFor("the shortlists");
        await app.Services.GetRequiredService<Lag>().CaughtUp(app.Lifetime.ApplicationStopping);
        readiness.Done();
    }
}
