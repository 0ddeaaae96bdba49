using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Matchmaking.Acceptance.Setting;

/// <summary>Where this assembly starts: as the runner of its tests, or as a process that a test is going to kill.</summary>
public static class EntryPoint
{
    public static Task<int> Main(string[] arguments) => arguments switch
    {
        [OwnerProcess.Verb, var folder] => OwnerProcess.Own(folder),
        _ when arguments.Contains("--server") =>
            TestPlatformTestFramework.RunAsync(arguments, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => ConsoleRunner.Run(arguments),
    };
}
