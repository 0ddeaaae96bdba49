using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Notifications;

/// <summary>Which events webhooks are told of, and as what.</summary>
public static class WebhookHappenings
{
    public static readonly Type[] Types =
    [
        typeof(NeedEndorsed), typeof(NeedImported), typeof(NeedReopened), typeof(NeedRevised), typeof(NeedImportRevised), typeof(NeedMet),
        typeof(NeedAnswered), typeof(NeedReferred), typeof(NeedDeclined), typeof(NeedWithdrawn), typeof(NeedExpired), typeof(NeedCompleted),
        typeof(OfferRegistered), typeof(OfferImported), typeof(OfferEndorsed), typeof(OfferResumed), typeof(OfferRevised),
        typeof(OfferImportRevised), typeof(OfferRenewed), typeof(OfferPaused), typeof(OfferExpired), typeof(OfferWithdrawn),
    ];

    public static WebhookKind KindOf(object happened) => happened switch
    {
        NeedEndorsed or NeedImported or NeedReopened => WebhookKind.NeedOpened,
        NeedRevised or NeedImportRevised => WebhookKind.NeedChanged,
        OfferRegistered or OfferImported or OfferEndorsed or OfferResumed => WebhookKind.OfferOpened,
        OfferRevised or OfferImportRevised or OfferRenewed => WebhookKind.OfferChanged,
        OfferPaused or OfferExpired or OfferWithdrawn => WebhookKind.OfferEnded,
        _ => WebhookKind.NeedEnded,
    };

    public static bool IsOfNeed(WebhookKind kind) => kind <= WebhookKind.NeedEnded;
}
