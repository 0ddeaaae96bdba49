namespace Matchmaking.Developers;

/// <summary>Writes the OpenAPI document of the routes to a file, without a database, so that it can be compared.</summary>
public static class OpenApiFile
{
    public static async Task<int> Write(string file)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Matchmaking:Demo"] = "true";
        await using var app = Service.Build(builder);
        // Routes are described once they are part of the pipeline, which otherwise happens when the service starts.
        app.UseRouting().UseEndpoints(_ => { });
        await File.WriteAllTextAsync(file, await app.Services.OpenApiJson());
        return 0;
    }
}
