using Matchmaking.Vocabularies;

namespace Matchmaking.Reporting;

/// <summary>What this room offers to others, and its addresses.</summary>
public static class ReportingRoom
{
    public static void AddReporting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => DevelopedList.From(configuration, provider.GetRequiredService<Vocabulary>()));
        services.AddSingleton<CaseBooks>();
        services.AddSingleton<Figures>();
    }

    public static void MapReporting(this IEndpointRouteBuilder routes) => routes.MapFigures();
}
