using System.Globalization;
using System.Xml.Linq;

namespace Matchmaking.Exchange.Offline;

/// <summary>What somebody wrote into one place of a form.</summary>
/// <param name="Field">The field that the place is of; behind a slash the choice, where each has a place of its own.</param>
/// <param name="Text">The words that stand there; nothing where nobody filled it in.</param>
public sealed record Written(string Field, string Text)
{
    /// <summary>Whether its box is ticked; null where the place is no box.</summary>
    public bool? Ticked { get; init; }

    /// <summary>The day that was picked, whatever way it is shown.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The places of a Word document, in its order; what was taken back while changes were tracked is gone.</summary>
    public static IEnumerable<Written> In(WordFile file) => file.Body.Descendants()
        .Where(element => element.Name.LocalName == "sdt")
        .Select(Of)
        .OfType<Written>();

    static Written? Of(XElement control)
    {
        var properties = Child(control, "sdtPr");
        if (Value(Child(properties, "tag")) is not { Length: > 0 } field) return null;
        var untouched = Child(properties, "showingPlcHdr") is not null;
        var said = untouched ? "" : WordsIn(Child(control, "sdtContent")).Trim();
        return new Written(field, said)
        {
            Ticked = TickOf(Child(properties, "checkbox"), said),
            Day = untouched ? null : DayOf(Child(properties, "date")),
        };
    }

    static bool? TickOf(XElement? box, string said) =>
        box is not null ? Value(Child(box, "checked")) is "1" or "true" or "on"
        : said is WordControls.Ticked or "☑" or "✓" or "✔" ? true
        : said is "☐" ? false
        : null;

    static DateOnly? DayOf(XElement? picker) =>
        DateTimeOffset.TryParse(Value(picker, "fullDate"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var picked)
            ? DateOnly.FromDateTime(picked.DateTime)
            : null;

    static string WordsIn(XElement? content) => content is null ? "" : string.Concat(content.Descendants().Select(part => part.Name.LocalName switch
    {
        "t" when !IsTakenBack(part) => part.Value,
        "tab" when part.Parent?.Name.LocalName == "r" => "\t",
        "br" or "cr" => "\n",
        "noBreakHyphen" => "-",
        "p" when part.ElementsBeforeSelf().Any() => "\n",
        _ => "",
    }));

    static bool IsTakenBack(XElement text) => text.Ancestors().Any(around => around.Name.LocalName is "del" or "moveFrom");

    static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    static string? Value(XElement? element, string attribute = "val") =>
        element?.Attributes().FirstOrDefault(one => one.Name.LocalName == attribute)?.Value;
}
