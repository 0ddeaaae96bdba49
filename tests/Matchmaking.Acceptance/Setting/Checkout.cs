namespace Matchmaking.Acceptance.Setting;

/// <summary>The checked-out files that these tests were built from.</summary>
public static class Checkout
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string PathOf(string name) => Path.Combine(Root, name);

    public static Task<string> Read(string name) => File.ReadAllTextAsync(PathOf(name), TestContext.Current.CancellationToken);

    static string Above(string folder) => File.Exists(Path.Combine(folder, "Matchmaking.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
