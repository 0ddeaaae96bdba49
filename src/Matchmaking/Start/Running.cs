using Matchmaking.Access;
using Matchmaking.Developers;
using Matchmaking.Health;
using Matchmaking.Notifications;

namespace Matchmaking.Start;

/// <summary>Runs the service from its first load until it is told to stop.</summary>
public static class Running
{
    public static async Task<int> Until(WebApplicationBuilder builder, string address)
    {
        try
        {
            return await Serve(builder, address);
        }
        catch (UnusableSettingException unusable)
        {
            return Refuse(unusable.Message);
        }
    }

    static async Task<int> Serve(WebApplicationBuilder builder, string address)
    {
        var access = AccessSettings.From(builder.Configuration);
        if (access.Objection(address.Split(';')) is { } objection) return Refuse(objection);
        await using var app = Service.Build(builder);
        await app.StartAsync();
        await LoadingBars.Show(bars => FirstLoading.Run(app, access.Demo, bars));
        if (access.Demo) Announcement.OfPeople();
        Console.WriteLine($"Matchmaking is ready at {address}");
        // The first developer need not wait for it; who works here waits for nothing.
        _ = app.Services.GetRequiredService<ApiReference>().Read();
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Says why the service does not start; the exit code tells a supervisor not to try again unchanged.</summary>
    public static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
