namespace Matchmaking.Exchange.Offline;

/// <summary>How a field of a form is answered where no page helps.</summary>
public enum Answering
{
    /// <summary>In one line.</summary>
    Line,

    /// <summary>In several sentences.</summary>
    Prose,

    /// <summary>With a whole number.</summary>
    Number,

    /// <summary>With a calendar day.</summary>
    Day,

    /// <summary>By ticking one box, or not.</summary>
    Tick,

    /// <summary>With one of some choices.</summary>
    One,

    /// <summary>By ticking some of a few boxes.</summary>
    Several,

    /// <summary>By naming some of many choices.</summary>
    Named,

    /// <summary>With the terms of each of some choices.</summary>
    Terms,
}
