using System.ComponentModel;
using System.Diagnostics;

namespace Matchmaking.Database;

/// <summary>Runs a program to its end and hands back what it said.</summary>
public static class SystemTool
{
    const int NotFound = 127;

    /// <summary>Runs a program that has to succeed.</summary>
    /// <exception cref="PostgresUnavailableException">It failed, and the message carries its own words.</exception>
    public static async Task<string> Run(ProcessStartInfo start)
    {
        var (exit, said) = await Try(start);
        return exit == 0 ? said : throw new PostgresUnavailableException($"{start.FileName} failed: {said.Trim()}");
    }

    /// <summary>Runs a program that may fail; one that cannot be started counts as failed.</summary>
    public static async Task<(int Exit, string Said)> Try(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        try
        {
            using var process = Process.Start(start)!;
            return await Listen(process);
        }
        catch (Win32Exception)
        {
            return (NotFound, $"{start.FileName} is not installed or may not be run");
        }
    }

    static async Task<(int Exit, string Said)> Listen(Process process)
    {
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await complained);
    }
}
