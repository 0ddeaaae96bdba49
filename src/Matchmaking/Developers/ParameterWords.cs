namespace Matchmaking.Developers;

/// <summary>What parameters of addresses mean, in a line each; a few mean something of their own in one group of routes.</summary>
public static class ParameterWords
{
    static readonly Dictionary<string, string> Lines = new()
    {
        ["needId"] = "The need.",
        ["offerId"] = "The offer.",
        ["introductionId"] = "The introduction.",
        ["cooperationId"] = "The cooperation.",
        ["interestId"] = "The interest.",
        ["contestId"] = "The contest.",
        ["organizationId"] = "The organization.",
        ["personId"] = "The person.",
        ["membershipId"] = "The role that the person holds.",
        ["practitionerId"] = "The practitioner.",
        ["attachmentId"] = "The file.",
        ["entryId"] = "The entry of the directory.",
        ["linkId"] = "The link, as it was named when it was made.",
        ["askingId"] = "What was asked of a centre, as the need shows it.",
        ["messageId"] = "The message.",
        ["milestoneId"] = "The milestone.",
        ["allocationId"] = "The proposal.",
        ["importId"] = "The import.",
        ["rebuildId"] = "The rebuild.",
        ["deadLetterId"] = "The message that nobody could handle.",
        ["deliveryId"] = "The mail.",
        ["webhookId"] = "The webhook.",
        ["callId"] = "The call.",
        ["noticeId"] = "The notice.",
        ["searchId"] = "The saved search.",
        ["recordId"] = "The need, offer, introduction or cooperation.",
        ["number"] = "The number of the version.",
        ["code"] = "The code of the support centre, such as RCMRD.",
        ["party"] = "The code of a Party, such as KE.",
        ["country"] = "The code of a country: of the Party that asks, or of the institution.",
        ["centre"] = "The code of a support centre that covers the Party that day.",
        ["organization"] = "The id of the organization that offers, or whose need it is.",
        ["region"] = "An M49 region of whatever level, such as Africa or Eastern Africa.",
        ["group"] = "A group of Parties on the day of asking.",
        ["state"] = "Where the record stands.",
        ["target"] = "A target, such as GBF-TARGET-06.",
        ["subject"] = "A CBD subject, such as CBD-SUBJECT-IAS.",
        ["kind"] = "A kind of support.",
        ["languages"] = "A language tag, such as fr: in which a need can be answered, or something is given.",
        ["q"] = "Typed words: all of them have to stand in the record, however they are bent.",
        ["cursor"] = "The mark that the earlier part of the list gave as next.",
        ["take"] = "How many rows, 200 at most.",
        ["facets"] = "Whether to say how many rows each value of a filter would leave.",
        ["directory"] = "Which directory.",
        ["closed"] = "Whether calls whose last day has passed are wanted too.",
        ["organizationType"] = "A type of organization, from the vocabulary organization-types.",
        ["list"] = "Which vocabulary.",
        ["asOf"] = "A day or a moment in the past: what is told is what was known then.",
        ["since"] = "A day or a moment: what has changed since.",
        ["weights"] = "Other weights: all nine factors, sum 1000, such as subject:240,place:160,…",
        ["figure"] = "The name of the figure; with .csv, .xlsx, .json or .atom behind it, in that form.",
        ["records"] = "Which records are counted.",
        ["by"] = "By what the figure is told apart.",
        ["show"] = "Which column is drawn, on the page.",
        ["rows"] = "How many rows, 50 at most.",
        ["language"] = "The language of the file; else the one that Accept-Language asks for.",
        ["lang"] = "The language of the answer.",
        ["url"] = "The address of the page.",
        ["format"] = "The form of the answer.",
        ["maxwidth"] = "The widest frame that fits.",
        ["maxheight"] = "The highest frame that fits.",
        ["token"] = "The secret part of the address.",
        ["of"] = "What the feed is of: notices unless needs are named.",
        ["record"] = "The record that the notices are about.",
        ["unread"] = "Whether unread ones alone are wanted.",
        ["late"] = "Whether late ones alone are wanted.",
        ["step"] = "The step that is owed.",
        ["dryRun"] = "Whether the file is only looked at.",
    };

    static readonly Dictionary<(string Group, string Name), string> OfOwn = new()
    {
        [("me", "kind")] = "The kind of notice.",
        [("mail", "state")] = "How the mail stands.",
    };

    public static string? Of(string name, ApiRoute route) =>
        OfOwn.FirstOrDefault(own => own.Key.Name == name && route.Path.StartsWith($"/api/{own.Key.Group}/", StringComparison.Ordinal)).Value
        ?? Lines.GetValueOrDefault(name);
}
