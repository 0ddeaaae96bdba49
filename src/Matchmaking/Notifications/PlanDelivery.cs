namespace Matchmaking.Notifications;

/// <summary>What goes out of a notice, by which channel and when. How it is sent is decided elsewhere.</summary>
public static class PlanDelivery
{
    public static IEnumerable<Delivery> Of(Notice notice, Reach reach)
    {
        if (reach.ByMail) yield return Delivery.Of(notice, Channel.Mail, notice.At);
    }
}
