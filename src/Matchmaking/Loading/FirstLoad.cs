using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Npgsql;

namespace Matchmaking.Loading;

/// <summary>
/// Brings a database to where work can begin: the support centres, and for the demonstration its people and the real cases.
/// What is there already is left as it is, so every start may run it; of several nodes one loads and the others wait.
/// </summary>
public static class FirstLoad
{
    public static async Task Run(IServiceProvider services, bool demo, IProgress<LoadStep> progress, CancellationToken cancellation)
    {
        await using var turn = await LoadTurn.Take(services.GetRequiredService<NpgsqlDataSource>(), cancellation);
        var store = services.GetRequiredService<IDocumentStore>();
        var vocabulary = services.GetRequiredService<Vocabulary>();
        var time = services.GetRequiredService<TimeProvider>();
        var act = new Act(Actor.System("first-load"), time.GetUtcNow());

        await Centres.Load(store, act, progress, cancellation);
        await FirstAdministrator.Load(store, services.GetRequiredService<IConfiguration>(), vocabulary, act, cancellation);
        if (!demo) return;
        await DemonstrationPeople.Load(store, vocabulary, act, progress, cancellation);
        await DemonstrationPractitioner.Load(store, act.Now, cancellation);
        if (services.GetRequiredService<IConfiguration>().GetValue(RealCasesSetting, true))
            await RealCases.Load(services, time, progress, cancellation);
    }

    /// <summary>Off for a demonstration that begins without needs and offers.</summary>
    const string RealCasesSetting = "Matchmaking:RealCases";
}
