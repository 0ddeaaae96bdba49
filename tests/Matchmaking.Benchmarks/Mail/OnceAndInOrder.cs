using System.Diagnostics;
using System.Globalization;
using Matchmaking.MailServer;
using Matchmaking.Notifications;
using MimeKit;

namespace Matchmaking.Benchmarks.Mail;

/// <summary>Ten thousand notices to a server that fails one time in five, while the service is killed three times.</summary>
/// <param name="Arrived">Mails that the server kept, repeated ones too.</param>
/// <param name="CutAfter">Mails that the server kept and then cut the connection, so that the service could not know.</param>
/// <param name="RepeatedAfterCut">Repeated for that reason.</param>
/// <param name="RepeatedAfterKill">Repeated since the service was killed before it could note the server's answer.</param>
/// <param name="RepeatedOtherwise">Repeated for no such reason; has to be none.</param>
/// <param name="OutOfOrder">Mails that came to a reader for the first time after one that was planned later; has to be none.</param>
public sealed record OnceAndInOrder(
    int Notices, int Readers, int Kills, int Arrived, int Distinct, int Lost, int CutAfter,
    int RepeatedAfterCut, int RepeatedAfterKill, int RepeatedOtherwise, int OutOfOrder, double Seconds, double MailsPerSecond)
{
    const int AllNotices = 10_000;
    const int AllReaders = 200;
    static readonly int[] KillAt = [2_500, 5_000, 7_500];

    public static async Task<OnceAndInOrder> Measure(string database)
    {
        var folder = Directory.CreateTempSubdirectory("matchmaking-mail").FullName;
        using var server = await RunningMailServer.Start(folder, "fails=0.2", "seed=20260101");
        var service = await ServiceProcess.Start(database, MailBench.Settings(server.Port));
        await using var feed = NoticeFeed.Over(database, server.Port);
        await feed.Enter(AllReaders);
        var began = Stopwatch.GetTimestamp();
        var feeding = feed.Feed(AllNotices, AllReaders);
        var killed = new List<int>();
        foreach (var kill in KillAt)
        {
            while (Lines(folder) < kill) await Task.Delay(5);
            await service.Kill();
            killed.Add(Lines(folder));
            await service.DisposeAsync();
            service = await ServiceProcess.Start(database, MailBench.Settings(server.Port));
        }
        await feeding;
        while (await feed.Count(DeliveryState.Sent) < AllNotices) await Task.Delay(200);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await service.DisposeAsync();
        var figures = Of(server.Arrived, killed, seconds);
        Directory.Delete(folder, recursive: true);
        return figures;
    }

    static OnceAndInOrder Of(IReadOnlyList<Arrived> arrived, IReadOnlyList<int> killed, double seconds)
    {
        var mails = arrived.Select(mail => (Mail: mail, Notice: NoticeOf(mail.File))).ToArray();
        var byNotice = mails.GroupBy(mail => mail.Notice, mail => mail.Mail).ToArray();
        var before = byNotice.SelectMany(group => group.SkipLast(1)).ToArray();
        var afterKill = before.Count(mail => mail.Answered && killed.Any(kill => mail.Number <= kill && mail.Number > kill - AtOnce));
        var firsts = byNotice.Select(group => (group.First().To, group.First().Number, Notice: group.Key));
        return new OnceAndInOrder(
            AllNotices, AllReaders, killed.Count, mails.Length, byNotice.Length, AllNotices - byNotice.Length,
            arrived.Count(mail => !mail.Answered),
            before.Count(mail => !mail.Answered), afterKill, before.Count(mail => mail.Answered) - afterKill,
            firsts.GroupBy(first => first.To).Sum(reader => OutOfOrderOf([.. reader.OrderBy(first => first.Number).Select(first => first.Notice)])),
            Math.Round(seconds, 1), Math.Round(AllNotices / seconds, 1));
    }

    static int OutOfOrderOf(int[] notices) => notices.Zip(notices.Skip(1)).Count(pair => pair.First > pair.Second);

    /// <summary>So many mails at most were under way when the service was killed.</summary>
    const int AtOnce = 4;

    static int NoticeOf(string file)
    {
        using var mail = File.OpenRead(file);
        var subject = HeaderList.Load(mail)[HeaderId.Subject]!;
        return int.Parse(subject["Notice ".Length..], CultureInfo.InvariantCulture);
    }

    static int Lines(string folder) => Matchmaking.MailServer.Arrived.In(folder).Count;
}
