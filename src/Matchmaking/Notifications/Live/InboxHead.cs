namespace Matchmaking.Notifications;

/// <summary>What changes in an inbox: the number of the last notice that entered, and how many are unread.</summary>
public sealed record InboxHead(long Entry, int Unread)
{
    public static readonly InboxHead Empty = new(0, 0);
}
