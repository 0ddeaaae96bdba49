using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>What can be muted.</summary>
public enum MutedRecord
{
    Need,
    Introduction,
    Cooperation,
}

/// <summary>Somebody wants no mail of a record; notices of it still come to the inbox. One document, personal like preferences.</summary>
public sealed record Mute(Guid Id, Guid PersonId, MutedRecord Record, Guid RecordId, DateTimeOffset At)
{
    public static Guid IdOf(Guid personId, Guid recordId) => StableId.Of("mute", personId.ToString(), recordId.ToString());

    /// <summary>A muted need mutes its introductions and cooperations.</summary>
    public bool Covers(Notice notice) =>
        RecordId == notice.NeedId || RecordId == notice.IntroductionId || RecordId == notice.CooperationId;
}
