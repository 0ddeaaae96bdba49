using Marten;
using Matchmaking.Access;
using Matchmaking.Attachments;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Needs;

/// <summary>An administrator erases every word that somebody wrote in a need, and its files; its terms, places and days stay.</summary>
/// <param name="Reason">Who asked for it or which law, without the words to be erased.</param>
public sealed record EraseNeedText(Guid NeedId, string? Reason, Act Act);

public static class EraseNeedTextHandler
{
    public static async Task<(Answer, MaskStream?)> Handle(EraseNeedText command, IDocumentSession session)
    {
        var sightOf = await session.SightOn(command.Act.Actor, command.NeedId);
        var answer = await session.Decide<Need>(command.NeedId, command.Act, need => Decide(need, command, sightOf(need).Seen));
        var places = $"/needs/{command.NeedId}/";
        if (answer.Done)
        {
            session.DeleteWhere<UnsentForm>(unsent => unsent.Place.StartsWith(places));
            session.ForgetFilesOf(command.NeedId);
        }
        return (answer, answer.Done ? new MaskStream(command.NeedId, answer.Version) : null);
    }

    /// <param name="seen">Whether the doer sees the need; an administrator need not.</param>
    public static Decision Decide(Need need, EraseNeedText command, bool seen)
    {
        var act = command.Act;
        if (!act.Actor.IsAdministrator) return seen ? Administrators.Only : Refusal.NotFound;
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say who asked for it, or which law");
        return Decision.Happens(new NeedTextErased(need.Id, command.Reason, act.By, act.Now));
    }
}
