using System.Security.Cryptography;
using System.Text;
using Marten;

namespace Matchmaking.Deeds;

/// <summary>
/// The answer that a request got under its Idempotency-Key, saved with the events it caused, so that a repetition of the
/// request is answered as before and does nothing.
/// </summary>
public sealed record RepeatedRequest(string Id, Answer Answer);

/// <summary>Looks up and keeps the answers of keyed requests; a key belongs to who sent it and to what it asked.</summary>
public static class RepeatedRequests
{
    public static async Task<Answer?> AnsweredBefore(this IDocumentSession session, Act act) =>
        act.RepetitionKey is null ? null : (await session.LoadAsync<RepeatedRequest>(Id(act)))?.Answer;

    /// <summary>Two requests at once insert the same id: one loses, is tried again, and finds the other's answer.</summary>
    public static Answer Remember(this IDocumentSession session, Act act, Answer answer)
    {
        if (act.RepetitionKey is not null) session.Insert(new RepeatedRequest(Id(act), answer));
        return answer;
    }

    static string Id(Act act) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{act.By}\n{act.RepetitionKey}")));
}
