using Matchmaking.Needs.Joining;
using Matchmaking.Needs.Routing;

namespace Matchmaking.Needs;

/// <summary>Folds a need's events one by one, for readers that follow all events in their order.</summary>
public static class NeedFold
{
    /// <summary>The need after the event; unchanged where the event is not one of a need's.</summary>
    public static Need? After(this Need? need, object happened) => happened switch
    {
        NeedDrafted e => Need.Create(e),
        NeedImported e => Need.Create(e),
        NeedRevised e => need!.Apply(e),
        NeedImportRevised e => need!.Apply(e),
        NeedSubmitted e => need!.Apply(e),
        NeedOpened e => need!.Apply(e),
        NeedEndorsed e => need!.Apply(e),
        NeedEndorsementAnnulled e => need!.Apply(e),
        NeedReturned e => need!.Apply(e),
        NeedOrderedByParty e => need!.Apply(e),
        NeedAnswered e => need!.Apply(e),
        NeedReferred e => need!.Apply(e),
        NeedDeclined e => need!.Apply(e),
        NeedWithdrawn e => need!.Apply(e),
        NeedExpired e => need!.Apply(e),
        NeedMet e => need!.Apply(e),
        NeedCompleted e => need!.Apply(e),
        NeedReopened e => need!.Apply(e),
        NeedJoined e => need!.Apply(e),
        NeedSeparated e => need!.Apply(e),
        NeedTextErased e => need!.Apply(e),
        NeedUrgencyConfirmed e => need!.Apply(e),
        NeedCentreAsked e => need!.Apply(e),
        NeedCentreAnswered e => need!.Apply(e),
        _ => need,
    };
}
