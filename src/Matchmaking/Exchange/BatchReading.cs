using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Exchange;

/// <summary>
/// Decides what the lines of a batch mean for what is there. A record stands where its first line stands, valid or not, and
/// says what its last valid line says; a bad line stops no other.
/// </summary>
public sealed class BatchReading
{
    readonly ImportGround ground;
    readonly string by;
    readonly DateTimeOffset now;
    readonly HashSet<Guid> organizations;
    readonly List<StreamEvents> streams = [];
    readonly List<LineRemark> conflicts = [];
    int created, revised, unchanged;

    BatchReading(ImportGround ground, string by, DateTimeOffset now)
    {
        (this.ground, this.by, this.now) = (ground, by, now);
        organizations = [.. ground.Organizations];
    }

    public static BatchOutcome Of(IReadOnlyList<NumberedLine> lines, ImportGround ground, string by, DateTimeOffset now)
    {
        var reading = new BatchReading(ground, by, now);
        foreach (var record in lines.GroupBy(line => line.Line.RecordId()))
            if (record.Key is { } recordId) reading.Read(recordId, [.. record]);
        return reading.Outcome(lines);
    }

    void Read(Guid recordId, IReadOnlyList<NumberedLine> lines)
    {
        if (lines[0].Line is NeedLine) ReadRecord(recordId, lines, ground.Needs.GetValueOrDefault(recordId), Decide, NeedFold.After);
        else ReadRecord(recordId, lines, ground.Offers.GetValueOrDefault(recordId), Decide, OfferFold.After);
    }

    void ReadRecord<T>(
        Guid recordId, IReadOnlyList<NumberedLine> lines, T? known, Func<T?, ExchangeLine, Decision> decide, Func<T?, object, T?> after)
        where T : class
    {
        var state = known;
        var happened = new List<object>();
        foreach (var line in lines.Where(line => line.Line.IsValid))
        {
            var decision = decide(state, line.Line);
            Count(line, decision, isNew: state is null);
            state = decision.Events.Aggregate(state, after);
            happened.AddRange(decision.Events);
        }
        if (happened.Count > 0) streams.Add(new(recordId, typeof(T), known is null, [.. happened]));
    }

    Decision Decide(Need? known, ExchangeLine line) => NeedImporting.Decide(known, Command((NeedLine)line));

    Decision Decide(Offer? known, ExchangeLine line) => OfferImporting.Decide(known, Command((OfferLine)line));

    ImportNeed Command(NeedLine line) => new(
        line.RecordId()!.Value, line.Source!, line.Reference!, line.Content, line.Raw, OrganizationOf(line), by, now);

    ImportOffer Command(OfferLine line) => new(
        line.RecordId()!.Value, line.Source!, line.Reference!, line.Content, line.Raw, OrganizationOf(line)!.Value, by, now);

    /// <summary>The organization known by that name, or one that is registered now, unverified.</summary>
    Guid? OrganizationOf(ExchangeLine line)
    {
        if (line.Organization() is not { Name: { } name } named) return null;
        var organizationId = Organization.IdOf(name);
        if (organizations.Add(organizationId)) streams.Add(Registered(organizationId, named));
        return organizationId;
    }

    StreamEvents Registered(Guid organizationId, OrganizationName named) => new(organizationId, typeof(Organization), true,
        [new OrganizationRegistered(organizationId, named.Name!.Trim(), named.Country, named.OrganizationType, by, now)]);

    void Count(NumberedLine line, Decision decision, bool isNew)
    {
        if (decision.Refusal is { } refusal) conflicts.Add(new(line.Number, "line", refusal.Sentence.ToString()));
        else if (decision.Events.IsEmpty) unchanged++;
        else if (isNew) created++;
        else revised++;
    }

    BatchOutcome Outcome(IReadOnlyList<NumberedLine> lines) => new(
        [.. streams], lines.Count, created, revised, unchanged,
        Refused: [.. lines.SelectMany(Errors).Concat(conflicts).OrderBy(remark => remark.Line)],
        Notices: [.. lines.SelectMany(Notices)]);

    static IEnumerable<LineRemark> Errors(NumberedLine line) => line.Line.Errors.Select(error => Remark(line, error));

    static IEnumerable<LineRemark> Notices(NumberedLine line) =>
    [
        .. line.Line.UnknownFields.Select(field => new LineRemark(line.Number, field, "is not known to the format; it is kept")),
        .. line.Line.Notices.Select(notice => Remark(line, notice)),
    ];

    static LineRemark Remark(NumberedLine line, FieldError said) => new(line.Number, said.Field, said.Message.ToString());
}
