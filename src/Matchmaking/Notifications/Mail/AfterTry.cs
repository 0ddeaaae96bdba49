namespace Matchmaking.Notifications;

/// <summary>What becomes of a delivery after it was tried.</summary>
public static class AfterTry
{
    /// <param name="chance">Between 0 and 1.</param>
    public static Delivery After(this Delivery delivery, Posted posted, DateTimeOffset now, MailPatience patience, double chance)
    {
        if (posted.As == PostedAs.NotTried) return delivery with { State = DeliveryState.Waiting, HeldUntil = null };
        var tried = delivery with { HeldUntil = null, Tries = delivery.Tries.Add(new DeliveryTry(now, Shortened(posted.Answer))) };
        return posted.As switch
        {
            PostedAs.Taken => tried with { State = DeliveryState.Sent, SentAt = now },
            PostedAs.NoSuchAddress => tried with { State = DeliveryState.Bounced },
            PostedAs.Later when tried.Tries.Length < patience.Tries =>
                tried with { State = DeliveryState.Waiting, NextAt = now + patience.After(tried.Tries.Length, chance) },
            _ => tried with { State = DeliveryState.GaveUp },
        };
    }

    /// <summary>An end that came before anything was handed over.</summary>
    public static Delivery LetGo(this Delivery delivery, string why, DateTimeOffset now) =>
        delivery with { State = DeliveryState.LetGo, HeldUntil = null, Tries = delivery.Tries.Add(new DeliveryTry(now, why)) };

    /// <summary>Servers have been seen to answer with pages.</summary>
    static string Shortened(string answer) => answer.Length <= LongestAnswer ? answer : $"{answer[..LongestAnswer]}…";

    const int LongestAnswer = 500;
}
