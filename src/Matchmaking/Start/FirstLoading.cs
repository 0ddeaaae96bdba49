using Matchmaking.Health;
using Matchmaking.Loading;
using Matchmaking.Matching;
using Matchmaking.Notifications;

namespace Matchmaking.Start;

/// <summary>Loads what the service starts from, tells how far it is, and says when people can work.</summary>
public static class FirstLoading
{
    public static async Task Run(WebApplication app, bool demo, IProgress<LoadStep> progress)
    {
        var (services, stopping) = (app.Services, app.Lifetime.ApplicationStopping);
        var readiness = services.GetRequiredService<Readiness>();
        await FirstLoad.Run(services, demo, progress, stopping);
        readiness.WaitFor("the rules of ranking");
        await services.GetRequiredService<Rulemaking>().Adopt(stopping);
        await services.GetRequiredService<FirstHearing>().Adopt(stopping);
        await services.GetRequiredService<EarlierMailWishes>().Keep(stopping);
        readiness.WaitFor("the shortlists");
        await services.GetRequiredService<Lag>().CaughtUp(stopping);
        readiness.Done();
    }
}
