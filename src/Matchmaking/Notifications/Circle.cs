using System.Collections.Immutable;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Needs;
using Matchmaking.Needs.Routing;

namespace Matchmaking.Notifications;

/// <summary>A need and everybody who may have to hear of it.</summary>
/// <param name="Readers">Those with a role towards it on that day, and those whom its records name.</param>
public sealed record Circle(Need Need, ImmutableArray<Reader> Readers, ImmutableArray<Introduction> Introductions)
{
    /// <summary>Who hears of what, by the rules in force at the moment of which this is the circle.</summary>
    public HearingRules Rules { get; init; } = HearingRules.First;

    /// <summary>Whether any support centre covers one of the Parties, with or without officers here.</summary>
    public bool Covered { get; init; } = true;

    /// <summary>An imported need has nobody here who wrote it, only who let it in.</summary>
    public IEnumerable<Reader> Author => Need.Provenance is null ? Named(Need.Author) : [];

    public IEnumerable<Reader> Coordinators => Readers.Where(r => r.Actor.IsCoordinator);

    public IEnumerable<Reader> Officers => Readers.Where(r => r.Actor.IsOfficerOn(Need));

    public IEnumerable<Reader> Heads => Officers.Where(r => r.IsHeadFor(Need.AskedFor));

    /// <summary>The officers of who has the case, or else of the covering centres; where nobody there would hear it, the global entity.</summary>
    public IEnumerable<Reader> Centres => Need.HeldBy is { } holder ? HavingIt(holder) : Officers.Any() ? Officers : Coordinators;

    /// <summary>The need's side: the focal points of the Parties that stand behind it, and its author.</summary>
    public IEnumerable<Reader> NeedSide => [.. FocalPoints(Need.Parties), .. Author];

    /// <summary>Those who endorse for these Parties; alternates where a Party has nobody else.</summary>
    public IEnumerable<Reader> FocalPoints(IEnumerable<string> parties) => parties.SelectMany(party =>
        FocalPoints(party, alternate: false) is { Length: > 0 } holders ? holders : FocalPoints(party, alternate: true));

    public IEnumerable<Reader> Alternates => Need.AskedFor.SelectMany(party => FocalPoints(party, alternate: true));

    public IEnumerable<Reader> Representatives(IEnumerable<Guid> organizationIds)
    {
        var organizations = organizationIds.ToHashSet();
        return Readers.Where(r => organizations.Any(r.Actor.Represents));
    }

    /// <summary>The languages of those who hear.</summary>
    public IEnumerable<string> LanguagesOf(IReadOnlyCollection<Notice> notices) =>
        Readers.Where(reader => notices.Any(notice => notice.PersonId == reader.PersonId)).Select(reader => reader.Language).Distinct();

    /// <summary>Whom a record names as the doer.</summary>
    public IEnumerable<Reader> Named(string? by) => Readers.Where(r => r.Actor.By == by);

    public Introduction? Introduction(Guid introductionId) => Introductions.FirstOrDefault(i => i.Id == introductionId);

    /// <summary>Whether the introduction whose clock this is still waits for what the clock runs for; to a need that has ended nobody owes it.</summary>
    public bool WaitsFor(Clocks.Deadline deadline, Lapse what) =>
        !Need.IsEnded && Introduction(deadline.SubjectId) is { State: IntroductionState.Proposed } introduction && introduction.Waits == what;

    /// <summary>The introduction that news is about, also by the cooperation that came of it.</summary>
    public Introduction? IntroductionOf(News news) => Introductions.FirstOrDefault(i =>
        i.Id == news.IntroductionId || (news.CooperationId is not null && i.CooperationId == news.CooperationId));

    /// <summary>Whether somebody may know what a notice on this need says.</summary>
    public bool LetsSee(Reader reader) => Sight.Of(reader.Actor, Need, Introductions.LinkOf(reader.Actor)).Seen;

    /// <summary>The officers of a centre by its code; where it has nobody here, the global entity.</summary>
    public IEnumerable<Reader> OfficersOf(string centre)
    {
        var centreId = Participants.SupportCentre.IdOf(centre);
        return Readers.Where(r => r.Actor.IsOfficerOf(centreId)).ToArray() is [_, ..] officers ? officers : Coordinators;
    }

    IEnumerable<Reader> HavingIt(CaseHolder holder) =>
        holder.CentreId is { } && Readers.Where(r => Need.JoinedCentres.Any(r.Actor.IsOfficerOf)).ToArray() is [_, ..] officers ? officers : Coordinators;

    Reader[] FocalPoints(string party, bool alternate) => [.. Readers.Where(r => r.IsFocalPointOf(party, alternate))];
}
