namespace Matchmaking.Developers;

/// <summary>What the groups of the document are about, a line each.</summary>
public static class ApiGroups
{
    static readonly Dictionary<string, string> Lines = new()
    {
        ["Health"] = "Whether the service runs and can work.",
        ["Demo"] = "What the demo alone has: its people, who are made up, and a clock that can be moved.",
        ["Vocabularies"] = "The terms that records use: subjects, targets, kinds of support, Parties, regions.",
        ["Needs"] = "What Parties ask for, from a draft to its end, and who works on it.",
        ["Offers"] = "What institutions can share, with how many slots.",
        ["Directories"] = "Resources, calls and funds, services and networks that stand beside the offers.",
        ["Support centres"] = "Regional and subregional centres, and whom they cover since when.",
        ["Organizations"] = "Who offers and who asks, and whether that was verified.",
        ["Practitioners"] = "People who consented to be found by what they know, for as long as they consented.",
        ["Embeds"] = "Lists and cards for pages elsewhere.",
        ["Cooperations"] = "What was agreed, how it goes, how it ended, and the stories that may be told of it.",
        ["Me"] = "What is of whoever is signed in: tasks, notices, wishes, searches, feeds.",
        ["People"] = "People, their roles and their accounts.",
        ["Matching"] = "Which offers fit a need and why, and the other way round.",
        ["Allocations"] = "Proposals how offers could be shared out among all open needs.",
        ["Rules"] = "The weights by which offers are ranked, in versions.",
        ["Introductions"] = "Bringing a need and offers together, and what both sides say.",
        ["Interests"] = "Institutions that say of themselves that they would help.",
        ["Contests"] = "Decisions that somebody else is to look at.",
        ["Clocks"] = "How long steps may take, what is owed and what is late.",
        ["Keeping"] = "What keeps the service whole: messages that nobody could handle, and rebuilds.",
        ["Hearing rules"] = "Who hears of what, and how soon, in versions.",
        ["Webhooks"] = "Calls to machines elsewhere when something happens.",
        ["Feeds"] = "Atom feeds and calendars for readers that know no sign-in.",
        ["Mail"] = "Mails that were sent, and mails that came back.",
        ["Figures"] = "Numbers as of any day, for everybody.",
        ["Imports"] = "Needs and offers from files.",
    };

    public static string About(string group) => Lines.GetValueOrDefault(group, "");
}
