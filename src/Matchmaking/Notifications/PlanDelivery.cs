namespace Matchmaking.Notifications;

/// <summary>What goes out of a notice, by which channel and when. How it is sent is decided elsewhere.</summary>
public static class PlanDelivery
{
    /// <param name="now">What joins a digest joins the first that goes after this moment.</param>
    public static IEnumerable<Delivery> Of(Notice notice, Reach reach, DateTimeOffset now)
    {
        if (!reach.ByMail || reach.PaceOf(notice) is not { } pace) yield break;
        yield return pace == Pace.Now
            ? Delivery.Of(notice, Channel.Mail, notice.At)
            : Digest.With(notice, Channel.Mail, reach.Preferences.Next(pace, now));
    }
}
