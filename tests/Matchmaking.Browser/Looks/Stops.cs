using Matchmaking.Reporting;

namespace Matchmaking.Browser.Looks;

/// <summary>All pages in all states, each as one of those who meet it.</summary>
public static class Stops
{
    /// <summary>Those that are drawn.</summary>
    public static readonly IReadOnlyDictionary<string, Stop> Main = new Dictionary<string, Stop>
    {
        ["home"] = new("nobody", "/"),
        ["needs"] = new("nobody", "/needs"),
        ["need"] = new("nobody", "/needs/{open}"),
        ["post-a-need"] = new("wanjiru", "/needs/new"),
        ["need-with-errors"] = new("wanjiru", "/needs/new?form=full", 400, "form#need button[value=submit]"),
        ["work-queue"] = new("amina", "/queue"),
        ["introducing"] = new("amina", "/needs/{open}/introduction?offerIds={offer}"),
        ["candidates"] = new("amina", "/needs/{open}/candidates"),
        ["offer"] = new("lin", "/offers/{offer}"),
        ["my-work"] = new("tomas", "/my"),
        ["introduction"] = new("tomas", "/introductions/{proposed}"),
        ["cooperation"] = new("lin", "/cooperations/{agreed}"),
    };

    static readonly Stop[] Others =
    [
        .. As("nobody", "/?records=here", "/needs?q=nothing-at-all", "/needs?party=KE&state=open", "/needs/{arabic}", "/needs/{long}", "/offers",
            "/offers?q=nothing-at-all", "/offers/{offer}", "/offline", "/stories", "/opportunities", "/opportunities/{opportunity}", "/resources",
            "/resources/{resource}", "/services", "/networks", "/networks/{network}", "/organizations/{institute}", "/offers?organization={institute}",
            "/organizations", "/organizations?q=nothing-at-all", "/practitioners", "/practitioners?q=nothing-at-all", "/practitioners/{practitioner}",
            "/about", "/help", "/criteria", "/rules", "/clocks", "/hearing-rules", "/developers", "/developers?q=shortlist",
            "/developers?q=nothing-at-all", "/developers/offers", "/developers/imports", "/embedding", "/embed/needs", "/embed/needs/{open}",
            "/embed/offers/{offer}", "/demo", "/demo/mail", "/clock", "/figures", "/centres", "/centres/COMIFAC",
            "/vocabularies", "/vocabularies/kinds", "/vocabularies/focal-point-types", "{shared}"),
        .. As("nobody", [.. FigureKind.All.Select(figure => $"/figures/{figure.Name}")]),
        .. As("wanjiru", "/my", "/needs/{draft}", "/needs/{draft}/edit", "/needs/new?form=full", "/needs/{draft}/tasks", "/needs/{draft}/edit/what",
            "/needs/{draft}/edit/topic", "/needs/{draft}/edit/time", "/needs/{draft}/edit/sight", "/needs/{draft}/check", "/needs/{submitted}/receipt",
            "/needs/{bare}", "/needs/{returned}", "/needs/{withdrawn}", "/needs/{hidden}"),
        .. As("tomas", "/needs/{submitted}", "/needs/{open}", "/needs/{open}/edit", "/needs/{asked}", "/offers/{behalf}", "/introductions/{terms}",
            "/introductions/{accepted}", "/cooperations/{agreed}", "/cooperations/{completed}", "/my/preferences", "/my/feeds",
            "/my/searches", "/my/practitioner", "/parties/KE/consent"),
        .. As("teuila", "/my"),
        .. As("lin", "/my", "/offers/new", "/offers/new?form=full", "/offers/{offer}/edit", "/offers/{paused}", "/offers/{gone}", "/introductions/{proposed}",
            "/introductions/{terms}", "/introductions/{refused}", "/cooperations/{completed}", "/webhooks", "/my/practitioner"),
        .. As("amina", "/queue?view=list&sort=-score", "/queue?late=yes&mine=yes", "/my/keys", "/needs/{open}/candidates?asOf=2026-01-31", "/needs/{withdrawn}/candidates",
            "/needs/{open}/comparison?offerIds={offer}&offerIds={second}", "/needs/{open}/comparison", "/needs/{open}/introduction", "/needs/{withdrawn}/introduction",
            "/needs/{matched}/introduction?offerIds={offer}", "/my", "/contests", "/late", "/late?all=yes", "/needs/{asked}", "/needs/{asked}/triage", "/needs/{open}/triage",
            "/needs/{answered}",
            "/needs/{referred}", "/needs/{declined}", "/needs/{joined}", "/needs/{matched}", "/needs/{hidden}", "/needs/{open}",
            "/needs/{open}/candidates?subject=900&place=100&text=0&kind=0&target=0&language=0&load=0&time=0&record=0", "/introductions/{accepted}",
            "/cooperations/{agreed}", "/clocks", "/webhooks", "/resources/{resource}", "/resources/new", "/resources/{resource}/edit", "/opportunities/new"),
        .. As("marie", "/queue", "/my", "/needs/{asked}", "/my/practitioner"),
        .. As("grace", "/queue", "/needs", "/needs/{open}", "/needs/{asked}", "/late", "/rules", "/rules/1", "/rules/{rules}", "/clocks", "/hearing-rules",
            "/hearing-rules?change=need-submitted", "/allocations", "/allocations/{allocation}", "/services/new", "/figures?asOf=2026-12-31&since=2026-01-01",
            "/figures/left-out/without-introduction"),
        .. As("sofia", "/my", "/clock", "/deliveries", "/administration/imports", "/administration/imports/{import}", "/administration/dead-letters", "/administration/rebuilds", "/administration/people",
            "/administration/people?q=nobody-at-all", "/administration/people/{sofia}", "/centres/RCMRD"),
        .. Refused,
    ];

    /// <summary>Pages that say why not: nothing there, not yours, and forms with what is wrong with them.</summary>
    static IEnumerable<Stop> Refused =>
    [
        new("nobody", "/no-such-page", 404),
        new("nobody", "/needs/{nowhere}", 404),
        new("nobody", "/embed/offers/{gone}", 404),
        new("tomas", "/allocations", 403),
        new("teuila", "/needs/{open}/edit", 403),
        new("tomas", "/needs/{submitted}", 400, "form#return button"),
        new("lin", "/offers/new", 400, "form#offer > button"),
        new("wanjiru", "/needs/new", 400, "form#need button[value=next]"),
        new("wanjiru", "/needs/{bare}/check", 400, "form#submission > button"),
        new("wanjiru", "/offline", 400, "form#hand-in > button"),
        new("wanjiru", "/needs/{draft}", 400, "form#attach > button"),
        new("lin", "/webhooks", 400, "form#webhook button"),
        new("tomas", "/my/practitioner", 400, "form#practitioner > button"),
        new("lin", "/my/practitioner", 400, "form#renewal > button"),
        new("sofia", "/administration/imports", 400, "form#import > button"),
        new("sofia", "/administration/people", 400, "form#person button"),
        new("sofia", "/administration/people/{sofia}", 400, "form#role button"),
        new("sofia", "/centres/RCMRD", 400, "form#coverage button"),
        new("tomas", "/administration/people", 403),
    ];

    public static readonly Stop[] All = [.. Main.Values.Concat(Others).Distinct()];

    static readonly string[] Languages = ["en", "ar", "fr", "ru", "es", "zh"];

    const int Sample = 60;

    /// <summary>
    /// Everything in every language, or what has the asked words in it, such as <c>/needs</c> or <c>in ar</c>; else a fixed sample
    /// that walks through pages and languages at once.
    /// </summary>
    public static TheoryData<string, string> Walk => Environment.GetEnvironmentVariable("MATCHMAKING_PAGES") switch
    {
        null or "" => [.. Enumerable.Range(0, Sample).Select(turn => (All[turn * All.Length / Sample].ToString(), Languages[turn % Languages.Length]))],
        "all" => [.. InEveryLanguage],
        var words => [.. InEveryLanguage.Where(look => $"{look.Stop} in {look.Language}".Contains(words, StringComparison.Ordinal))],
    };

    static IEnumerable<(string Stop, string Language)> InEveryLanguage => All.SelectMany(stop => Languages.Select(language => (stop.ToString(), language)));

    public static Stop Named(string text) => All.Single(stop => stop.ToString() == text);

    static IEnumerable<Stop> As(string person, params string[] addresses) => addresses.Select(address => new Stop(person, address));
}
