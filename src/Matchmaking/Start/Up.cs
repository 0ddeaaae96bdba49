namespace Matchmaking.Start;

/// <summary>Starts the service against a database and an OpenID Connect provider that the settings name.</summary>
public static class Up
{
    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Configuration.GetConnectionString("Matchmaking") is null)
            return Running.Refuse("Set ConnectionStrings__Matchmaking to the PostgreSQL database that holds the events.");
        if (builder.Configuration["urls"] is null) builder.WebHost.UseUrls(Address(builder.Configuration));
        return await Running.Until(builder, builder.Configuration["urls"] ?? Address(builder.Configuration));
    }

    static string Address(IConfiguration configuration) => $"http://127.0.0.1:{configuration.GetValue("MATCHMAKING_PORT", 8080)}";
}
