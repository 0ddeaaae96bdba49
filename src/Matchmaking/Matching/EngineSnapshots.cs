using System.Text;
using Marten;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>
/// Keeps what a node knows in a file of its own, so that a start reads that and the events since then. A file that belongs to other
/// events, another vocabulary or another version of the service is left alone: the events are the truth, and are read instead.
/// </summary>
/// <param name="File">Where the file is; null keeps none.</param>
public sealed record EngineSnapshots(string? File, Vocabulary Vocabulary, Instance Instance)
{
    /// <summary>So many events are read as fast as a file is written for them.</summary>
    public const long WorthKeeping = 10_000;

    // Whatever changes the way in which records are kept changes it.
    const string Format = "matchmaking engine 2";
    const int Buffer = 1 << 20;

    string Aside => File + ".new";

    public bool IsThere => System.IO.File.Exists(File);

    /// <summary>Writes what is known beside the file that is there, and puts it in its place whole.</summary>
    public void Keep(KnownRecords known) => Begin(known)?.Invoke();

    /// <summary>Begins to, and gives what does the rest, which need not keep events waiting; null where nothing is to be written.</summary>
    public Action? Begin(KnownRecords known)
    {
        if (File is null || known.Engine is null) return null;
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        var snapshot = new BinaryWriter(new FileStream(Aside, FileMode.Create, FileAccess.Write, FileShare.None, Buffer), Encoding.UTF8);
        try
        {
            snapshot.Write(Format);
            snapshot.Write(Vocabulary.Hash);
            var rest = known.Save(snapshot);
            return () => Finish(snapshot, rest);
        }
        catch
        {
            snapshot.Dispose();
            throw;
        }
    }

    void Finish(BinaryWriter snapshot, Action<BinaryWriter> rest)
    {
        using (snapshot)
        {
            rest(snapshot);
            snapshot.Write(Format);
            snapshot.Flush();
            ((FileStream)snapshot.BaseStream).Flush(flushToDisk: true);
        }
        System.IO.File.Move(Aside, File!, overwrite: true);
    }

    /// <summary>What was known when the file was written; null where there is none that fits these events.</summary>
    public async Task<KnownRecords?> Restore(IQuerySession session, CancellationToken cancellation)
    {
        if (Read() is not { } known) return null;
        var last = await session.Events.QueryAllRawEvents().Where(e => e.Sequence == known.Position).FirstOrDefaultAsync(cancellation);
        return last?.Id == known.LastEvent ? known : null;
    }

    KnownRecords? Read()
    {
        if (!IsThere) return null;
        try
        {
            using var stream = new FileStream(File!, FileMode.Open, FileAccess.Read, FileShare.Read, Buffer, FileOptions.SequentialScan);
            using var snapshot = new BinaryReader(stream, Encoding.UTF8);
            if (snapshot.ReadString() != Format || snapshot.ReadString() != Vocabulary.Hash) return null;
            var known = KnownRecords.Load(snapshot, Vocabulary, Instance);
            return snapshot.ReadString() == Format ? known : null;
        }
        catch (Exception torn) when (torn is IOException or FormatException or ArgumentException or System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
