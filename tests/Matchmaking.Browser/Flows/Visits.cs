using System.Text.RegularExpressions;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;

namespace Matchmaking.Browser.Flows;

/// <summary>What people of flows do at pages, each with the hand of the window.</summary>
public static partial class Visits
{
    /// <summary>A window in which one of the demo's people is signed in.</summary>
    public static async Task<Window> As(this ChromiumFixture chromium, string person, Stage stage, Way way)
    {
        var window = await chromium.Open(stage.Service.Address, way);
        await window.SignIn(person);
        return window;
    }

    /// <summary>The id of the record whose page is open.</summary>
    public static Guid RecordId(this Window window) => Guid.Parse(Id().Match(window.Page.Url).Value);

    /// <summary>Presses the button of a form that is known by its deed, which may lie folded away.</summary>
    public static async Task Does(this Window window, string deed)
    {
        await window.Unfolds(deed);
        await window.Press($"form[id='{deed}'] button:not([type=button], [value=save])");
        Assert.True(window.Status is 200, $"{window.Status} after {deed}: {await window.Page.Says()}");
    }

    public static async Task Unfolds(this Window window, string deed)
    {
        var folded = $"details:not([open]):has(> form[id='{deed}'])";
        if (await window.Page.Has(folded)) await window.Hand.Press($"{folded} > summary");
    }

    /// <summary>Opens a form, and lets go of what somebody typed into it before and did not send.</summary>
    public static async Task Begins(this Window window, string address)
    {
        await window.GoTo(address);
        await window.StartsAfresh();
    }

    public static async Task StartsAfresh(this Window window)
    {
        if (await window.Page.Has(".unsent")) await window.Press(".unsent button");
    }

    /// <summary>Fills in the form of a need, as far as it has to be.</summary>
    public static async Task FillsInNeed(this Window window, string title)
    {
        var hand = window.Hand;
        await hand.Write("#need-title", title);
        await hand.Write("#need-problem", "County rangers cannot tell invasive seedlings from native ones in time to act.");
        await hand.Tick("input[name=targets][value=GBF-TARGET-06]");
        await hand.Tick("input[name=subjects][value=CBD-SUBJECT-IAS]");
        await hand.Tick("input[name=kinds][value=training]");
        if (!await window.Page.Has("input[name=languages][value=en]:checked")) await hand.Tick("input[name=languages][value=en]");
        await hand.Tick("input[name=visibility][value=public]");
    }

    /// <summary>Fills in the five fields without which no offer is registered.</summary>
    public static async Task FillsInOffer(this Window window, string title)
    {
        var hand = window.Hand;
        await hand.Write("#offer-title", title);
        await hand.Tick("input[name=kind-training][value=free]");
        await hand.Tick("input[name=subjects][value=CBD-SUBJECT-IAS]");
        await hand.Tick("input[name=worldwide]");
        if (!await window.Page.Has("input[name=languages][value=en]:checked")) await hand.Tick("input[name=languages][value=en]");
    }

    /// <summary>What stands beside the form follows what is typed; without scripts a button asks for it.</summary>
    public static async Task AsksForHelp(this Window window, string deed, string expected)
    {
        if (!window.Way.Scripts) await window.Press($"button[form={deed}][formaction$='/help']:not([name])");
        await window.Page.WaitForSelectorAsync($"#{deed}-help {expected}");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
