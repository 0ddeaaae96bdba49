namespace Matchmaking.Developers;

/// <summary>What developers are told: the document of the API, and the pages that are made of it.</summary>
public static class DevelopersParts
{
    public static void AddDevelopers(this IServiceCollection services)
    {
        services.AddOpenApiDocument();
        services.AddSingleton<ApiReference>();
        services.AddSingleton<SampleRecords>();
    }
}
