using System.Runtime.CompilerServices;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Browser.Driving;

/// <summary>The service finds its styles where it lies, as `./dev` tells it too.</summary>
static class ContentRoot
{
    [ModuleInitializer]
    internal static void Set() => Environment.SetEnvironmentVariable("ASPNETCORE_CONTENTROOT", Checkout.PathOf("src/Matchmaking"));
}
