namespace Matchmaking.Browser.Driving;

/// <summary>How somebody uses the pages: with which hand, in which language, on how wide a screen, with or without scripts.</summary>
public sealed record Way(string Language = "en", int Width = 1280, bool Keyboard = false, bool Scripts = true)
{
    public const int Phone = 360;

    public static readonly Way Usual = new();

    /// <summary>The four ways in which each flow is walked.</summary>
    public static readonly IReadOnlyDictionary<string, Way> Named = new Dictionary<string, Way>
    {
        ["by keyboard alone"] = new(Keyboard: true),
        ["without scripts"] = new(Scripts: false),
        ["on a phone"] = new(Width: Phone),
        ["in Arabic"] = new(Language: "ar"),
    };

    public static TheoryData<string> All => [.. Named.Keys];

    public bool IsPhone => Width == Phone;
}
