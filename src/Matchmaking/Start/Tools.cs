using JasperFx;

namespace Matchmaking.Start;

/// <summary>The tools of the store and the bus: writing generated code, patching the schema, describing the configuration.</summary>
public static class Tools
{
    public static Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration["Matchmaking:Demo"] = "true";
        return Service.Build(builder).RunJasperFxCommands(args);
    }
}
