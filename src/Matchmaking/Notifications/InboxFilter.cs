using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Which notices of an inbox somebody looks at.</summary>
/// <param name="Kind">A kind by its word; one that there is not finds nothing.</param>
/// <param name="Record">A need, an offer, an introduction or a cooperation.</param>
public sealed record InboxFilter(string? Kind, Guid? Record, bool Unread)
{
    public static readonly InboxFilter None = new(null, null, false);

    public IQueryable<Notice> In(IQueryable<Notice> notices)
    {
        if (!string.IsNullOrEmpty(Kind))
        {
            var kinds = Enum.GetValues<NoticeKind>().Where(kind => kind.Word() == Kind).ToArray();
            notices = notices.Where(n => n.Kind.IsOneOf(kinds));
        }
        if (Record is { } record)
            notices = notices.Where(n => n.NeedId == record || n.OfferId == record || n.IntroductionId == record || n.CooperationId == record);
        return Unread ? notices.Where(n => !n.Read) : notices;
    }
}
