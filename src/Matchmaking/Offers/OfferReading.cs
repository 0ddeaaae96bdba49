using Matchmaking.Vocabularies;

namespace Matchmaking.Offers;

/// <summary>Reads an offer's fields, in the order in which the format lists them.</summary>
internal static class OfferReading
{
    public static ContentReading<OfferContent> Read(RecordFields fields)
    {
        fields.Ignore("type", "source", "reference");
        var content = Content(fields);
        if (content.From > content.Until)
            fields.Refuse("until", $"must not be before from");
        if (content.Taken > content.Slots)
            fields.Refuse("taken", $"must not be above slots");
        if (content.Useful > content.Ended)
            fields.Refuse("useful", $"must not be above ended");
        fields.TellOfTargetsWithoutSuccessor(content.Targets);
        return fields.Done(content with { Unknown = fields.Unknown() });
    }

    private static OfferContent Content(RecordFields fields) => new()
    {
        Organization = OrganizationName.Read(fields, "organization"),
        OnBehalfOf = fields.Term("onBehalfOf", fields.Vocabulary.Party),
        Title = fields.Localized("title", TextLimits.Title),
        Description = fields.Localized("description"),
        Subjects = fields.Terms("subjects", fields.Vocabulary.Subject),
        Targets = fields.Terms("targets", fields.Vocabulary.Target),
        Kinds = OfferedKind.Read(fields, "kinds"),
        Conditions = fields.Localized("conditions"),
        Serves = Served.Read(fields, "serves"),
        Languages = fields.Terms("languages", fields.Vocabulary.Language),
        Slots = fields.Count("slots"),
        Taken = fields.Count("taken") ?? 0,
        From = fields.Day("from"),
        Until = fields.Day("until"),
        Ended = fields.Count("ended") ?? 0,
        Useful = fields.Count("useful") ?? 0,
        TraditionalKnowledge = TraditionalKnowledge.Read(fields),
    };
}
