namespace Matchmaking.Health;

/// <summary>What has been loaded since the start; the service is ready when all of it is.</summary>
public sealed class Readiness
{
    volatile string waitingFor = "the first load";

    public bool Loaded => waitingFor.Length == 0;

    /// <summary>What the service still waits for, in words; empty when it waits for nothing.</summary>
    public string WaitingFor => waitingFor;

    public void WaitFor(string what) => waitingFor = what;

    public void Done() => waitingFor = "";
}
