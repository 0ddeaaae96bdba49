using Matchmaking.Browser.Driving;
using PuppeteerSharp;

namespace Matchmaking.Browser.Looks;

/// <summary>How somebody comes to a stop of the walk, and what can be seen there.</summary>
public static class Looking
{
    static readonly string Script = Read();

    public static async Task Visits(this Window window, Stop stop, Showcase showcase)
    {
        if (stop.Person != "nobody") await window.SignIn(stop.Person);
        await window.GoTo(showcase.At(stop.Address));
        if (stop.Sends is { } button) await window.Sends(button);
        Assert.Equal(stop.Status, window.Status);
    }

    public static Task<string[]> LooksAmiss(this IPage page) => page.EvaluateFunctionAsync<string[]>(Script);

    /// <summary>The button of a form may lie folded away.</summary>
    static async Task Sends(this Window window, string button)
    {
        await window.Page.EvaluateFunctionAsync("button => document.querySelector(button).closest('details')?.setAttribute('open', '')", button);
        await window.Press(button);
    }

    static string Read()
    {
        using var file = new StreamReader(typeof(Looking).Assembly.GetManifestResourceStream("look.js")!);
        return file.ReadToEnd();
    }
}
