using System.Collections.Immutable;
using Matchmaking.Notifications;
using static Matchmaking.Specs.Notifications.Around;

namespace Matchmaking.Specs.Notifications;

/// <summary>A year of one person's notices, as chance brings them; at its end everything that is due has gone.</summary>
internal sealed class YearOfOne(Random chance)
{
    readonly Dictionary<Guid, Notice> inbox = [];
    readonly List<ImmutableArray<Guid>> sent = [];
    readonly HashSet<Guid> excused = [];
    Dictionary<Guid, Delivery> planned = [];
    Reach reach = Digests_of_notices.ReachOf(new Preferences(Tomas.PersonId));
    DateTimeOffset now = Now;

    public void Pass()
    {
        for (var turn = 0; turn < 150; turn++)
        {
            now = now.AddMinutes(chance.Next(3 * 24 * 60));
            Send();
            Turn();
        }
        now = now.AddDays(9);
        Send();
        var told = sent.SelectMany(notices => notices).ToArray();
        Assert.Equal(told.Length, told.Distinct().Count());
        Assert.Empty(inbox.Keys.Except(told).Except(excused));
        Assert.All(sent, notices => Assert.NotEmpty(notices));
    }

    void Turn()
    {
        switch (chance.Next(10))
        {
            case 0:
                Prefer();
                break;
            case 1:
                Mute(NeedIds[chance.Next(NeedIds.Length)]);
                break;
            case 2:
                reach = reach with { Mutes = [] };
                break;
            case 3:
                Read();
                break;
            default:
                Hear();
                break;
        }
    }

    void Hear()
    {
        var notice = new Notice(Guid.NewGuid(), Tomas.PersonId, One(Enum.GetValues<NoticeKind>()), now, "A need", "Something.")
        {
            NeedId = One(NeedIds),
            Pace = One(Enum.GetValues<Pace>()),
            Urgent = chance.Next(10) == 0,
        };
        inbox.Add(notice.Id, notice);
        if (reach.PaceOf(notice) is null) excused.Add(notice.Id);
        planned = Digests_of_notices.Keep(planned, [notice], reach, now);
    }

    void Prefer()
    {
        var wishes = NoticeGroups.All.Where(_ => chance.Next(2) == 0).ToImmutableSortedDictionary(group => group, _ => One(Enum.GetValues<Wish>()));
        reach = reach with
        {
            Preferences = new Preferences(Tomas.PersonId)
            {
                Wishes = wishes,
                At = new TimeOnly(chance.Next(24), chance.Next(60)),
                TimeZone = One("UTC", "Pacific/Apia", "America/Caracas", "Europe/Paris"),
                Weekday = One(Enum.GetValues<DayOfWeek>()),
            },
        };
        Delivery[] waiting = [.. planned.Values.Where(delivery => delivery is { State: DeliveryState.Waiting, IsDigest: true })];
        Notice[] notices = [.. waiting.SelectMany(delivery => delivery.NoticeIds).Select(id => inbox[id])];
        excused.UnionWith(notices.Where(notice => reach.PaceOf(notice) is null).Select(notice => notice.Id));
        foreach (var delivery in Planning.Replanned(waiting, notices, reach, now)) planned[delivery.Id] = delivery;
    }

    void Mute(Guid needId) => reach = reach with { Mutes = [.. reach.Mutes, new Mute(Guid.NewGuid(), Tomas.PersonId, MutedRecord.Need, needId, now)] };

    void Read()
    {
        foreach (var notice in inbox.Values.Where(_ => chance.Next(4) == 0).ToArray()) inbox[notice.Id] = notice with { Read = true };
    }

    /// <summary>Everything that is due goes; of what nothing is left, nothing does.</summary>
    void Send()
    {
        foreach (var delivery in planned.Values.Where(delivery => delivery.State == DeliveryState.Waiting && delivery.DueAt <= now).ToArray())
        {
            var notices = delivery.NoticeIds.Select(id => inbox[id]).ToArray();
            ImmutableArray<Guid> left = [.. delivery.LeftToTell(notices, reach).Select(notice => notice.Id)];
            excused.UnionWith(notices.Where(notice => reach.PaceOf(notice) is null || notice.Read).Select(notice => notice.Id));
            if (!left.IsEmpty) sent.Add(left);
            planned[delivery.Id] = delivery with { State = DeliveryState.Sent };
        }
    }

    T One<T>(params T[] choices) => choices[chance.Next(choices.Length)];

    static readonly Guid[] NeedIds = [Id("first"), Id("second"), Id("third")];
}
