using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs;

/// <summary>The need's side calls for institutions that do research on it together, and stand on its side.</summary>
public sealed record CallForPartners(Guid NeedId, string? Text, DateOnly? Until, Act Act);

public static class CallForPartnersHandler
{
    /// <summary>The kind of support for which institutions stand on both sides.</summary>
    public const string JointResearch = "joint-research";

    public static Task<Answer> Handle(CallForPartners command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, CallForPartners command)
    {
        var act = command.Act;
        if (!act.Actor.MayWriteOn(need)) return NeedDeeds.OnlyItsWriters(need);
        if (Wrong(command) is [_, ..] wrong) return Refusal.Invalid(wrong);
        if (need.State is not (NeedState.Open or NeedState.Agreed))
            return Refusal.Conflict($"Only an open need calls for partners; this one is {need.State}.");
        if (!need.Content.Kinds.Contains(JointResearch))
            return Refusal.Conflict($"Only a need that asks for joint research calls for partners on its own side.");
        return Decision.Happens(new NeedPartnersCalled(need.Id, command.Text!, command.Until!.Value, act.By, act.Now));
    }

    static IReadOnlyList<FieldError> Wrong(CallForPartners command) =>
    [
        .. FieldError.Unless(!string.IsNullOrWhiteSpace(command.Text), "text", $"say whom you look for"),
        .. FieldError.Unless(command.Until >= command.Act.Today, "until", $"say until which day, today or later"),
    ];
}
