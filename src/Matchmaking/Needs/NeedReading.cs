using Matchmaking.Vocabularies;

namespace Matchmaking.Needs;

/// <summary>Reads a need's fields, in the order in which the format lists them.</summary>
internal static class NeedReading
{
    private static readonly Dictionary<string, Urgency> Urgencies = new() { ["normal"] = Urgency.Normal, ["urgent"] = Urgency.Urgent };

    private static readonly Dictionary<string, Visibility> Visibilities = new()
    {
        ["public"] = Visibility.Public,
        ["registered"] = Visibility.Registered,
        ["centre"] = Visibility.Centre,
    };

    public static ContentReading<NeedContent> Read(RecordFields fields)
    {
        fields.Ignore("type", "source", "reference");
        var content = Content(fields);
        if (content.From > content.Until)
            fields.Refuse("until", $"must not be before from");
        fields.TellOfTargetsWithoutSuccessor(content.Targets);
        return fields.Done(content with { Unknown = fields.Unknown() });
    }

    private static NeedContent Content(RecordFields fields) => new()
    {
        Party = fields.Term("party", fields.Vocabulary.Party),
        AlsoFor = fields.Terms("alsoFor", fields.Vocabulary.Party),
        Requester = OrganizationName.Read(fields, "requester"),
        Title = fields.Localized("title", TextLimits.Title),
        Problem = fields.Localized("problem"),
        Subjects = fields.Terms("subjects", fields.Vocabulary.Subject),
        Targets = fields.Terms("targets", fields.Vocabulary.Target),
        Kinds = fields.Terms("kinds", fields.Vocabulary.Kind),
        InformationOnly = fields.Flag("informationOnly"),
        Languages = fields.Terms("languages", fields.Vocabulary.Language),
        LanguageRequired = fields.Flag("languageRequired"),
        From = fields.Day("from"),
        Until = fields.Day("until"),
        AcceptsAtCost = fields.Flag("acceptsAtCost"),
        Priority = fields.Count("priority"),
        Objectives = fields.Localized("objectives"),
        NationalPriorities = fields.Localized("nationalPriorities"),
        Beneficiaries = fields.Kept("beneficiaries"),
        CoFinancing = fields.Localized("coFinancing"),
        SameRequests = fields.Records("sameRequests", Same),
        Consultation = fields.Kept("consultation"),
        Urgency = fields.OneOf("urgency", Urgencies),
        UrgencyReason = fields.Text("urgencyReason", TextLimits.Body),
        Visibility = fields.OneOf("visibility", Visibilities),
        Protected = fields.Localized("protected"),
        TraditionalKnowledge = TraditionalKnowledge.Read(fields),
    };

    private static SameRequest Same(RecordFields request) => new(request.Text("service"), request.Text("reference"), request.Text("state"));
}
