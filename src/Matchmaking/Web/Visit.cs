using System.Globalization;
using Matchmaking.Access;
using Matchmaking.Vocabularies;

namespace Matchmaking.Web;

/// <summary>One call for a page: who reads it, in which language, and what was tried on it and refused.</summary>
public sealed class Visit(Vocabulary vocabulary, AccessSettings access)
{
    public string Language { get; private set; } = PageLanguages.Default;
    public Actor Actor { get; private set; } = Actor.Anonymous;
    public string? Name { get; private set; }
    public DateTimeOffset Now { get; private set; }

    /// <summary>The address behind the language, the same for all of them.</summary>
    public string Address { get; private set; } = "/";

    /// <summary>Where the reader reached this instance.</summary>
    public Uri Home { get; private set; } = new("http://localhost");

    /// <summary>
    /// The version on which the form of the page stands: the one on which somebody opened it and still fills it in, else the present one.
    /// </summary>
    public long VersionOfForm(long now) => HalfFilled is { IsRestored: false } half ? half.Form.Version ?? now : now;

    /// <summary>How the form of this page was marked when it was last sent from here; null where it was not.</summary>
    public string? SentOnce { get; set; }

    /// <summary>The deed that was tried from this page and refused, with what was typed.</summary>
    public Attempt? Attempt { get; set; }

    /// <summary>The form that is shown as it was typed so far.</summary>
    public HalfFilled? HalfFilled { get; set; }

    public Texts Texts => Texts.In(Language);
    public string Direction => PageLanguages.Direction(Language);
    public bool Demo => access.Demo;
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>How the reader's language sorts names.</summary>
    public IComparer<string?> Order => PageLanguages.Order(Language);

    public void Begin(HttpContext context, Actor actor, DateTimeOffset now)
    {
        Language = PageLanguages.Of(context.Request);
        Address = PageLanguages.Behind(context.Request);
        Home = context.Request.Home();
        Name = actor.IsSignedIn ? context.User.FindFirst("name")?.Value : null;
        Actor = actor;
        Now = now;
    }

    /// <summary>An address of a page in the reader's language.</summary>
    public string To(string address) => $"/{Language}{address}";

    /// <summary>Where this page is at home in a language, for those who list pages; which part of a list it shows makes no other page.</summary>
    public string At(string language) => new Uri(Home, $"/{language}{WithoutPart(Address)}").ToString();

    static string WithoutPart(string address)
    {
        if (address.Split('?', 2) is not [var path, var query]) return address;
        var rest = string.Join('&', query.Split('&').Where(part => !part.StartsWith("cursor=", StringComparison.Ordinal)));
        return rest.Length == 0 ? path : $"{path}?{rest}";
    }

    /// <summary>The name of a term, a Party or a language for this reader.</summary>
    public string Label(string termId) => vocabulary.Label(termId, Language);

    /// <summary>A sentence of the code, such as why something was refused.</summary>
    public string Said(Wording wording) => Wordings.In(Language, wording);

    /// <summary>A target as people number it; an Aichi target, which has a number of its own, by its name.</summary>
    public string TargetLabel(string targetId) =>
        vocabulary.Targets.TryGetValue(targetId, out var target) ? Texts.Of("target.short", target.Number) : Label(targetId);

    /// <summary>The name of an M49 region, which is its English name.</summary>
    public string Region(string name) => Texts["region." + name];

    public string LanguageLabel(string tag) =>
        vocabulary.Languages.FirstOrDefault(known => known.Code == tag)?.Native ?? CultureInfo.GetCultureInfo(tag).NativeName;

    /// <summary>A day as the reader's language writes it: 31 March 2027.</summary>
    public string Day(DateOnly day) => Texts.Day(day);

    /// <summary>A time of day, with its zone: readers live in many.</summary>
    public string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public string Day(DateTimeOffset moment) => Texts.Day(moment);
}
