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
    /// <summary>An imported need has nobody here who wrote it, only who let it in.</summary>
    public IEnumerable<Reader> Author => Need.Provenance is null ? Named(Need.Author) : [];

    public IEnumerable<Reader> Coordinators => Readers.Where(r => r.Actor.IsCoordinator);

    public IEnumerable<Reader> Officers => Readers.Where(r => r.Actor.IsOfficerOn(Need));

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

    /// <summary>Whom a record names as the doer.</summary>
    public IEnumerable<Reader> Named(string? by) => Readers.Where(r => r.Actor.By == by);

    public Introduction? Introduction(Guid introductionId) => Introductions.FirstOrDefault(i => i.Id == introductionId);

    /// <summary>Whether somebody may know what a notice on this need says.</summary>
    public bool LetsSee(Reader reader) => Sight.Of(reader.Actor, Need, Introductions.LinkOf(reader.Actor)).Seen;

    IEnumerable<Reader> HavingIt(CaseHolder holder) =>
        holder.CentreId is { } && Readers.Where(r => Need.JoinedCentres.Any(r.Actor.IsOfficerOf)).ToArray() is [_, ..] officers ? officers : Coordinators;

    Reader[] FocalPoints(string party, bool alternate) => [.. Readers.Where(r => r.IsFocalPointOf(party, alternate))];
}
