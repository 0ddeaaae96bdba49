using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs;

/// <summary>A need was drafted, for a Party or by a requester of its own.</summary>
/// <param name="RequesterId">The organization whose need it is; null where the Party itself asks.</param>
public sealed record NeedDrafted(Guid NeedId, NeedContent Content, Guid? RequesterId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>What the need says was changed; the content replaces the one before.</summary>
public sealed record NeedRevised(Guid NeedId, NeedContent Content, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A drafted or returned need was put before the Party's focal points.</summary>
public sealed record NeedSubmitted(Guid NeedId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A focal point vouched that this Party stands behind the need. The first endorsement opens it.</summary>
/// <param name="OwnDraft">The focal point endorsed a draft of its own.</param>
/// <param name="Visibility">Who may read it from now on; null leaves it as the need says.</param>
public sealed record NeedEndorsed(
    Guid NeedId, string Party, bool OwnDraft, Visibility? Visibility, string By, DateTimeOffset HappenedAt) : IHappened
{
    /// <summary>What the Party's word rests on.</summary>
    public EndorsementBasis Basis { get; init; }
}

/// <summary>A focal point asked organizations of its country for an opinion before it endorses.</summary>
public sealed record NeedReviewAsked(
    Guid NeedId, string Party, ImmutableArray<Guid> OrganizationIds, DateOnly Until, string? Question, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>An organization that was asked gave its opinion on a need that waits for endorsement.</summary>
/// <param name="RecordedByFocalPoint">The organization has nobody in the service, so the focal point wrote down its opinion.</param>
public sealed record NeedOpinionGiven(
    Guid NeedId,
    string Party,
    Guid OrganizationId,
    NationalOpinion Opinion,
    string? Text,
    bool RecordedByFocalPoint,
    string By,
    DateTimeOffset HappenedAt) : IHappened;

/// <summary>An officer recorded a letter by which a Party endorses; who signed it stands in the letter alone.</summary>
/// <param name="AttachmentHash">SHA-256 of the letter as it was received.</param>
public sealed record NeedLetterRecorded(
    Guid NeedId, string Party, DateOnly SignedOn, string Reference, string AttachmentHash, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The first of two focal points vouched for the need; the Party has set that two do.</summary>
public sealed record NeedEndorsementBegun(Guid NeedId, string Party, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The Party has set that its consent is given where nobody objects until a day.</summary>
public sealed record NeedNoObjectionAwaited(Guid NeedId, string Party, DateOnly Until, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A focal point annulled an endorsement that rested on a letter or on nobody's objection.</summary>
public sealed record NeedEndorsementAnnulled(Guid NeedId, string Party, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A request for information alone was put before the centres; it is open without endorsement.</summary>
public sealed record NeedOpened(Guid NeedId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A focal point gave the need back to its author.</summary>
public sealed record NeedReturned(Guid NeedId, string Party, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A need came in from another service, endorsed there; it is open at once.</summary>
/// <param name="Line">The line as it was read, kept to compare and to give back.</param>
public sealed record NeedImported(
    Guid NeedId, string Source, string Reference, NeedContent Content, string Line, Guid? RequesterId, string By, DateTimeOffset HappenedAt) : IHappened
{
    /// <summary>Who stands behind the need in place of a focal point's endorsement.</summary>
    public string? VouchedBy { get; init; }
}

/// <summary>The source of an imported need says something else now.</summary>
public sealed record NeedImportRevised(Guid NeedId, NeedContent Content, string Line, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A Party placed the need in its own order: 1 comes first, null takes it out.</summary>
public sealed record NeedOrderedByParty(Guid NeedId, string Party, int? Place, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A centre or the global entity gave the need a priority, and says why where it departs from the Party's order.</summary>
public sealed record NeedPrioritized(Guid NeedId, int Priority, int? PlaceByParty, string? Reason, string By, DateTimeOffset HappenedAt) : IHappened
{
    /// <summary>The priority that the triage gave, where there was one.</summary>
    public int? Suggested { get; init; }
}

/// <summary>An officer or coordinator took the lead of the case.</summary>
public sealed record NeedLeadTaken(Guid NeedId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The global entity read the protected part, and said why.</summary>
public sealed record NeedProtectedPartRead(Guid NeedId, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A centre confirmed that the need is urgent: clocks are shorter and notices go at once; the score stays.</summary>
public sealed record NeedUrgencyConfirmed(Guid NeedId, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The need was answered from resources that exist already.</summary>
public sealed record NeedAnswered(Guid NeedId, string Resources, string By, DateTimeOffset HappenedAt) : IHappened
{
    /// <summary>The entries of the catalogue that were cited.</summary>
    public ImmutableArray<Guid> EntryIds { get; init; } = [];
}

/// <summary>The need was passed to another matchmaking service, where it has a reference.</summary>
public sealed record NeedReferred(Guid NeedId, string Service, string? Reference, string By, DateTimeOffset HappenedAt) : IHappened
{
    /// <summary>The service's entry in the directory, where it was cited from there.</summary>
    public Guid? ServiceId { get; init; }
}

/// <summary>A broker recorded what became of a need at the service to which it was passed.</summary>
public sealed record NeedReferralOutcomeSaid(Guid NeedId, string? Reference, string Outcome, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The need was declined, with the reason.</summary>
public sealed record NeedDeclined(Guid NeedId, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The need's own side took it back.</summary>
public sealed record NeedWithdrawn(Guid NeedId, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The time for which the need was posted passed.</summary>
public sealed record NeedExpired(Guid NeedId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>A cooperation was agreed that meets the need.</summary>
public sealed record NeedMet(Guid NeedId, Guid CooperationId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The cooperation that met the need was completed.</summary>
public sealed record NeedCompleted(Guid NeedId, Guid CooperationId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>An ended need was opened again, or drafted again where no Party had endorsed it.</summary>
public sealed record NeedReopened(Guid NeedId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>The need's side calls for institutions that do research on it together, on its own side.</summary>
public sealed record NeedPartnersCalled(Guid NeedId, string Text, DateOnly Until, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>An institution stands on the need's side from now on, as partner in research.</summary>
public sealed record NeedPartnerJoined(Guid NeedId, Guid OrganizationId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>What the need said was erased, at the wish of somebody whom it named or by law.</summary>
public sealed record NeedTextErased(Guid NeedId, string Reason, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Where a need stands on its path.</summary>
public enum NeedState
{
    Drafted,
    Submitted,
    Returned,
    Open,
    Agreed,
    Completed,
    Answered,
    Referred,
    Declined,
    Withdrawn,
    Expired,
    Joined,
}

/// <summary>What an endorsement rests on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EndorsementBasis>))]
public enum EndorsementBasis
{
    [JsonStringEnumMemberName("focal-point")] FocalPoint,

    /// <summary>A signed letter that an officer recorded.</summary>
    [JsonStringEnumMemberName("letter")] Letter,

    /// <summary>Nobody objected until the day that the Party has set.</summary>
    [JsonStringEnumMemberName("no-objection")] NoObjection,
}

/// <summary>One Party's word that it stands behind a need.</summary>
public sealed record Endorsement(string Party, bool OwnDraft, string By, DateTimeOffset At)
{
    public EndorsementBasis Basis { get; init; }
}

/// <summary>What an organization thinks of a need before it is endorsed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NationalOpinion>))]
public enum NationalOpinion
{
    [JsonStringEnumMemberName("supports")] Supports,
    [JsonStringEnumMemberName("supports-with-changes")] SupportsWithChanges,
    [JsonStringEnumMemberName("objects")] Objects,
}

/// <summary>An organization's opinion, with what it says.</summary>
public sealed record GivenOpinion(NationalOpinion Opinion, string? Text, bool RecordedByFocalPoint, DateTimeOffset At);

/// <summary>Whom a Party asks before it endorses, until when, and what they said.</summary>
public sealed record NationalReview(string Party, ImmutableArray<Guid> OrganizationIds, DateOnly Until, string? Question)
{
    public ImmutableDictionary<Guid, GivenOpinion> Opinions { get; init; } = ImmutableDictionary<Guid, GivenOpinion>.Empty;

    public NationalReview WithoutText() => this with
    {
        Question = Question is null ? null : Erased.Text,
        Opinions = Opinions.ToImmutableDictionary(
            given => given.Key, given => given.Value with { Text = given.Value.Text is null ? null : Erased.Text }),
    };
}

/// <summary>A letter by which a Party endorses.</summary>
public sealed record EndorsementLetter(string Party, DateOnly SignedOn, string Reference, string AttachmentHash);

/// <summary>A call for partners in research, open until its day is over.</summary>
public sealed record PartnerCall(string Text, DateOnly Until)
{
    public bool IsOpenOn(DateOnly day) => day <= Until;
}

/// <summary>A need as decisions read it.</summary>
public sealed partial record Need(Guid Id, NeedState State, NeedContent Content, string Author, DateTimeOffset BegunAt)
{
    public Guid? RequesterId { get; init; }

    /// <summary>Set for a need that was imported; such a need counts as endorsed at its source.</summary>
    public Provenance? Provenance { get; init; }

    public ImmutableArray<Endorsement> Endorsements { get; init; } = [];

    /// <summary>What each Party asked organizations of its country; a new review of a Party replaces its last.</summary>
    public ImmutableArray<NationalReview> Reviews { get; init; } = [];

    public ImmutableArray<EndorsementLetter> Letters { get; init; } = [];

    /// <summary>The first of two focal points that vouched, where the Party has set that two do.</summary>
    public ImmutableDictionary<string, string> FirstEndorsers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Until when each Party can object that has set that its silence is consent.</summary>
    public ImmutableDictionary<string, DateOnly> NoObjectionUntil { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;

    /// <summary>The place of the need in each Party's own order.</summary>
    public ImmutableDictionary<string, int> PlaceByParty { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>What the focal point chose on endorsing, where that differs from what the need says.</summary>
    public Visibility? ChosenVisibility { get; init; }

    /// <summary>The officer or coordinator who leads the case.</summary>
    public string? Lead { get; init; }

    public int? Priority { get; init; }
    public bool IsUrgent { get; init; }

    /// <summary>When a centre confirmed that: clocks that start from then on are shorter.</summary>
    public DateTimeOffset? UrgentSince { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When a cooperation was agreed that meets it, the last time.</summary>
    public DateTimeOffset? MetAt { get; init; }
    public Referral? Referral { get; init; }

    /// <summary>The entries of the catalogue that answered it.</summary>
    public ImmutableArray<Guid> AnsweredBy { get; init; } = [];

    /// <summary>The last call for partners in research.</summary>
    public PartnerCall? PartnerCall { get; init; }

    /// <summary>Institutions that stand on the need's side.</summary>
    public ImmutableArray<Guid> Partners { get; init; } = [];

    /// <summary>When what it said was erased here; an import does not bring it back.</summary>
    public DateTimeOffset? TextErasedAt { get; init; }

    /// <summary>Why it was returned, declined or withdrawn, or what it was answered from.</summary>
    public string? LastReason { get; init; }

    /// <summary>The need's name in exchange: its source's, or this instance's with the id.</summary>
    public string Key(Instance instance) => Provenance?.Key ?? instance.Key(Id);

    /// <summary>The Parties in whose name the need is or would be open.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> AskedFor => Content.Parties();

    /// <summary>The Parties that stand behind it: those that endorsed, or all where the source vouches.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Parties => Provenance is null && !IsInformationRequest ? [.. Endorsements.Select(e => e.Party)] : AskedFor;

    /// <summary>Whether it was opened as a request for information alone, for which no Party has to stand.</summary>
    [JsonIgnore]
    public bool IsInformationRequest => WasOpened && Content.InformationOnly;

    /// <summary>Whether it was ever public enough to be on its way: endorsed or imported.</summary>
    [JsonIgnore]
    public bool WasOpened => OpenedAt is not null;

    /// <summary>Who may read it once it is open: anybody, unless the need or the focal point says otherwise.</summary>
    [JsonIgnore]
    public Visibility Visibility => ChosenVisibility ?? Content.Visibility ?? Visibility.Public;

    [JsonIgnore]
    public bool IsEnded => State >= NeedState.Completed;

    const string ImportedAuthor = "system:import";

    public static Need Create(NeedDrafted drafted) =>
        new(drafted.NeedId, NeedState.Drafted, drafted.Content, drafted.By, drafted.HappenedAt) { RequesterId = drafted.RequesterId };

    /// <summary>Whoever runs an import does not become the author of what it brings.</summary>
    public static Need Create(NeedImported imported) =>
        new(imported.NeedId, NeedState.Open, imported.Content, ImportedAuthor, imported.HappenedAt)
        {
            RequesterId = imported.RequesterId,
            Provenance = new Provenance(imported.Source, imported.Reference, imported.Line) { VouchedBy = imported.VouchedBy },
            OpenedAt = imported.HappenedAt,
        };

    public Need Apply(NeedRevised revised) => this with { Content = revised.Content };

    public Need Apply(NeedImportRevised revised) =>
        this with { Content = revised.Content, Provenance = Provenance! with { Line = revised.Line } };

    public Need Apply(NeedSubmitted submitted) => this with { State = NeedState.Submitted, SubmittedAt = submitted.HappenedAt };

    public Need Apply(NeedOpened opened) =>
        this with { State = NeedState.Open, OpenedAt = opened.HappenedAt, SubmittedAt = opened.HappenedAt };

    public Need Apply(NeedEndorsed endorsed) => this with
    {
        State = State == NeedState.Submitted ? NeedState.Open : State,
        OpenedAt = OpenedAt ?? endorsed.HappenedAt,
        ChosenVisibility = endorsed.Visibility ?? ChosenVisibility,
        Endorsements = Endorsements.Add(
            new Endorsement(endorsed.Party, endorsed.OwnDraft, endorsed.By, endorsed.HappenedAt) { Basis = endorsed.Basis }),
        FirstEndorsers = FirstEndorsers.Remove(endorsed.Party),
        NoObjectionUntil = NoObjectionUntil.Remove(endorsed.Party),
    };

    public Need Apply(NeedReviewAsked asked) => this with
    {
        Reviews = Reviews.RemoveAll(review => review.Party == asked.Party)
            .Add(new NationalReview(asked.Party, asked.OrganizationIds, asked.Until, asked.Question)),
    };

    public Need Apply(NeedOpinionGiven given) => this with
    {
        Reviews = [.. Reviews.Select(review => review.Party == given.Party ? With(review, given) : review)],
    };

    public Need Apply(NeedLetterRecorded letter) => this with
    {
        Letters = Letters.Add(new EndorsementLetter(letter.Party, letter.SignedOn, letter.Reference, letter.AttachmentHash)),
    };

    public Need Apply(NeedEndorsementBegun begun) => this with { FirstEndorsers = FirstEndorsers.SetItem(begun.Party, begun.By) };

    public Need Apply(NeedNoObjectionAwaited awaited) => this with { NoObjectionUntil = NoObjectionUntil.SetItem(awaited.Party, awaited.Until) };

    /// <summary>Where no other Party stands behind the need, it waits for endorsement again, as if it had never been opened.</summary>
    public Need Apply(NeedEndorsementAnnulled annulled)
    {
        var left = Endorsements.RemoveAll(endorsement => endorsement.Party == annulled.Party);
        return this with
        {
            Endorsements = left,
            Letters = Letters.RemoveAll(letter => letter.Party == annulled.Party),
            State = left.IsEmpty ? NeedState.Submitted : State,
            OpenedAt = left.IsEmpty ? null : OpenedAt,
            LastReason = annulled.Reason,
        };
    }

    static NationalReview With(NationalReview review, NeedOpinionGiven given) => review with
    {
        Opinions = review.Opinions.SetItem(
            given.OrganizationId, new GivenOpinion(given.Opinion, given.Text, given.RecordedByFocalPoint, given.HappenedAt)),
    };

    /// <summary>Whoever returns it objects, and what was begun begins anew once it is submitted again.</summary>
    public Need Apply(NeedReturned returned) => this with
    {
        State = NeedState.Returned,
        LastReason = returned.Reason,
        FirstEndorsers = FirstEndorsers.Clear(),
        NoObjectionUntil = NoObjectionUntil.Clear(),
    };

    public Need Apply(NeedOrderedByParty ordered) => this with
    {
        PlaceByParty = ordered.Place is { } place
            ? PlaceByParty.SetItem(ordered.Party, place)
            : PlaceByParty.Remove(ordered.Party),
    };

    public Need Apply(NeedPrioritized prioritized) => this with { Priority = prioritized.Priority };

    public Need Apply(NeedLeadTaken taken) => this with { Lead = taken.By, LeadSince = taken.HappenedAt };

    public Need Apply(NeedUrgencyConfirmed confirmed) => this with { IsUrgent = true, UrgentSince = confirmed.HappenedAt };

    public Need Apply(NeedAnswered answered) =>
        End(NeedState.Answered, answered.HappenedAt, answered.Resources) with { AnsweredBy = answered.EntryIds };

    public Need Apply(NeedReferred referred) =>
        End(NeedState.Referred, referred.HappenedAt) with { Referral = new Referral(referred.Service, referred.Reference) { ServiceId = referred.ServiceId } };

    public Need Apply(NeedReferralOutcomeSaid said) =>
        this with { Referral = Referral! with { Reference = said.Reference, Outcome = said.Outcome, OutcomeAt = said.HappenedAt } };

    public Need Apply(NeedDeclined declined) => End(NeedState.Declined, declined.HappenedAt, declined.Reason);

    public Need Apply(NeedWithdrawn withdrawn) => End(NeedState.Withdrawn, withdrawn.HappenedAt, withdrawn.Reason);

    public Need Apply(NeedExpired expired) => End(NeedState.Expired, expired.HappenedAt);

    public Need Apply(NeedMet met) => this with { State = NeedState.Agreed, MetAt = met.HappenedAt };

    public Need Apply(NeedCompleted completed) => End(NeedState.Completed, completed.HappenedAt);

    public Need Apply(NeedPartnersCalled called) => this with { PartnerCall = new PartnerCall(called.Text, called.Until) };

    public Need Apply(NeedPartnerJoined joined) => this with { Partners = Partners.Add(joined.OrganizationId) };

    public Need Apply(NeedReopened _) => this with { State = WasOpened ? NeedState.Open : NeedState.Drafted, EndedAt = null };

    public Need Apply(NeedTextErased erased) => this with
    {
        TextErasedAt = erased.HappenedAt,
        Content = Content.WithoutText(),
        Provenance = Provenance?.WithoutLine(),
        LastReason = LastReason is null ? null : Erased.Text,
        Reviews = [.. Reviews.Select(review => review.WithoutText())],
        PartnerCall = PartnerCall is null ? null : PartnerCall with { Text = Erased.Text },
        Askings = [.. Askings.Select(asking => asking.WithoutText())],
        Referral = Referral is { Outcome: not null } ? Referral with { Outcome = Erased.Text } : Referral,
        Clarifications = [.. Clarifications.Select(one => one.WithoutText())],
        Triaged = Triaged is null ? null : Triaged with { Answers = [.. Triaged.Answers.Select(answer => answer.WithoutText())] },
    };

    Need End(NeedState state, DateTimeOffset at, string? reason = null) => this with { State = state, EndedAt = at, LastReason = reason };
}

/// <summary>Where an imported record comes from: the source vouches for it under its reference.</summary>
public sealed record Provenance(string Source, string Reference, string Line)
{
    /// <summary>Who stands behind it in place of a focal point's endorsement; null for an offer, which needs none.</summary>
    public string? VouchedBy { get; init; }

    [JsonIgnore]
    public string Key => $"{Source}/{Reference}";

    public Provenance WithoutLine() => this with { Line = Erased.Text };
}

/// <summary>The other service to which a need was passed, and the reference that it has there.</summary>
public sealed record Referral(string Service, string? Reference)
{
    public Guid? ServiceId { get; init; }

    /// <summary>What became of it there.</summary>
    public string? Outcome { get; init; }

    public DateTimeOffset? OutcomeAt { get; init; }
}
