using System.Net;
using System.Net.Sockets;
using Matchmaking.Database;

namespace Matchmaking.Start;

/// <summary>Starts the service with a PostgreSQL of its own, the demo's people and the real cases, on loopback.</summary>
public static class Demo
{
    public static async Task<int> Run(string[] args)
    {
        try
        {
            return await Serve(args);
        }
        catch (PostgresUnavailableException unavailable)
        {
            await Console.Error.WriteLineAsync(unavailable.Message);
            return 1;
        }
    }

    static async Task<int> Serve(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration["Matchmaking:Demo"] = "true";
        var address = $"http://127.0.0.1:{Port(builder.Configuration)}";
        builder.Configuration["Matchmaking:PublicAddress"] ??= address;
        builder.WebHost.UseUrls(address);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        if (builder.Configuration.GetConnectionString("Matchmaking") is not null) return await Running.Until(builder, address);

        await using var postgres = await EmbeddedPostgres.StartAsync(DataFolder.FromEnvironment(), Console.WriteLine, CancellationToken.None);
        builder.Configuration["ConnectionStrings:Matchmaking"] = postgres.ConnectionString;
        return await Running.Until(builder, address);
    }

    /// <summary>The port asked for, or one that is free now.</summary>
    static int Port(IConfiguration configuration)
    {
        if (configuration.GetValue<int?>("MATCHMAKING_PORT") is { } asked) return asked;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
