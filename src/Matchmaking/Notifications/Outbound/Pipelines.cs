using System.Collections.Concurrent;
using Polly.CircuitBreaker;

namespace Matchmaking.Notifications;

/// <summary>How calls of one name fare: the worst state of its destinations, and how many of them are left alone for now.</summary>
/// <param name="State"><c>closed</c>: calls go through; <c>open</c>: none does for now; <c>half-open</c>: one finds out.</param>
public sealed record PipelineState(string Name, string State, int Destinations, int LeftAlone, LineFailure? LastFailure);

/// <summary>
/// The ways to the outside by name: <c>mail</c> and <c>webhook</c>. Each destination of a name has a <see cref="Line"/> of its
/// own by the same settings, so that one dead receiver costs no other a call. They go by the wall's time, whatever the demo's
/// clock says: what is out there knows no other.
/// </summary>
public sealed class Pipelines(IReadOnlyDictionary<string, LineSettings> settings)
{
    public const string Mail = "mail", Webhook = "webhook";

    readonly ConcurrentDictionary<(string Name, string Destination), Line> lines = new();

    /// <exception cref="UnusableSettingException">A setting is none, or out of its bounds.</exception>
    public static Pipelines From(IConfiguration configuration)
    {
        var usual = new Dictionary<string, LineSettings> { [Mail] = LineSettings.Mail, [Webhook] = LineSettings.Webhook };
        var other = configuration.GetSection("Matchmaking:Outbound").GetChildren().FirstOrDefault(child => !usual.ContainsKey(child.Key));
        if (other is not null) throw new UnusableSettingException(other.Path, $"is no setting; there are {string.Join(", ", usual.Keys)}");
        return new Pipelines(usual.ToDictionary(line => line.Key, line => LineSettings.From(configuration, line.Key, line.Value)));
    }

    /// <param name="name">One of the two names above.</param>
    /// <param name="destination">What fails and recovers by itself: a server's address, an endpoint's id.</param>
    public Line To(string name, string destination) =>
        lines.GetOrAdd((name, destination), key => new Line(settings[key.Name], TimeProvider.System));

    public IReadOnlyList<PipelineState> States() => [.. settings.Keys.Order().Select(State)];

    PipelineState State(string name)
    {
        var own = lines.Where(line => line.Key.Name == name).Select(line => line.Value).ToArray();
        var leftAlone = own.Count(line => line.State is CircuitState.Open or CircuitState.Isolated);
        var state = leftAlone > 0 ? "open" : own.Any(line => line.State == CircuitState.HalfOpen) ? "half-open" : "closed";
        var last = own.Select(line => line.LastFailure).OfType<LineFailure>().MaxBy(failure => failure.At);
        return new PipelineState(name, state, own.Length, leftAlone, last);
    }
}
