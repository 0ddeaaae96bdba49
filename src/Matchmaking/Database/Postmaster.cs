using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Matchmaking.Database;

/// <summary>A running PostgreSQL, and the guard that stops it in good order when the service ends by whatever cause.</summary>
public sealed class Postmaster
{
    // The guard reads a pipe that only the service holds: however the service ends, the pipe closes and the guard asks
    // PostgreSQL for a fast stop. A session of its own keeps Ctrl+C in a terminal away from both, so that the service ends first.
    const string Guard = """
        log=$1; shift
        exec 3<&0 2>>"$log"
        "$@" >>"$log" </dev/null 3<&- &
        postmaster=$!
        echo $postmaster
        { read -r _ <&3; kill -INT $postmaster; } &
        reader=$!
        wait $postmaster
        kill $reader 2>/dev/null
        """;

    readonly Process guard;

    Postmaster(Process guard, int port, int processNumber)
    {
        this.guard = guard;
        Port = port;
        ProcessNumber = processNumber;
        Ended = guard.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>The port on loopback.</summary>
    public int Port { get; }

    /// <summary>PostgreSQL's own process, a child of the guard.</summary>
    public int ProcessNumber { get; }

    /// <summary>Completes when PostgreSQL has ended, by whatever cause.</summary>
    public Task Ended { get; }

    /// <summary>Starts PostgreSQL on a free port; it need not answer yet.</summary>
    /// <exception cref="PostgresUnavailableException">The guard could not be started.</exception>
    public static async Task<Postmaster> Start(
        PostgresCluster cluster, PostgresBinaries binaries, bool durable, CancellationToken cancellation)
    {
        var port = FreePort();
        var start = PostgresAccount.Start(
            "setsid",
            ["/bin/sh", "-c", Guard, "guard", cluster.Log, binaries.Program("postgres"), "-D", cluster.Data, .. Options(port, durable)]);
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        var guard = Process.Start(start)!;
        var line = await guard.StandardOutput.ReadLineAsync(cancellation);
        return int.TryParse(line, CultureInfo.InvariantCulture, out var process)
            ? new Postmaster(guard, port, process)
            : throw new PostgresUnavailableException($"PostgreSQL did not start: {cluster.LastWords()}");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static IEnumerable<string> Options(int port, bool durable)
    {
        string[] options = [$"port={port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"];
        string[] careless = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
        return (durable ? options : [.. options, .. careless]).SelectMany(option => new[] { "-c", option });
    }

    /// <summary>Asks PostgreSQL for a fast stop and waits for its end.</summary>
    public async Task Stop()
    {
        guard.StandardInput.Close();
        await Ended;
        guard.Dispose();
    }
}
