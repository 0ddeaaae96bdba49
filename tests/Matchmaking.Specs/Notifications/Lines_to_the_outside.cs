using Matchmaking.Notifications;
using Microsoft.Extensions.Configuration;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Matchmaking.Specs.Notifications;

public sealed class Lines_to_the_outside
{
    static readonly LineSettings Quick = LineSettings.Webhook with { Retries = 2, Pause = TimeSpan.Zero };

    readonly HandClock clock = new();
    int attempts;

    [Fact]
    public async Task A_call_that_fails_is_tried_again()
    {
        var answer = await new Line(Quick, clock).Call(_ => ++attempts < 3 ? throw new IOException() : Task.FromResult("yes"), Stop);
        Assert.Equal(("yes", 3), (answer, attempts));
    }

    [Fact]
    public async Task An_answer_that_says_no_for_good_is_an_answer()
    {
        var answer = await new Line(Quick, clock).Call(_ => Task.FromResult($"no {++attempts}"), Stop);
        Assert.Equal("no 1", answer);
    }

    [Fact]
    public async Task The_last_failure_comes_as_it_is_and_is_remembered_by_its_kind()
    {
        var line = new Line(Quick, clock);
        await Assert.ThrowsAsync<IOException>(() => line.Call(Fail, Stop));
        Assert.Equal((3, new LineFailure(clock.GetUtcNow(), nameof(IOException))), (attempts, line.LastFailure));
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_given_up()
    {
        var line = new Line(Quick with { Retries = 0, Timeout = TimeSpan.FromMilliseconds(10) }, TimeProvider.System);
        await Assert.ThrowsAsync<TimeoutRejectedException>(() => line.Call(attempt => Task.Delay(Timeout.Infinite, attempt), Stop));
    }

    [Fact]
    public async Task A_destination_that_fails_too_often_is_left_alone_until_one_attempt_finds_it_back()
    {
        var line = new Line(Quick with { Retries = 0, Least = 2 }, clock);
        for (var time = 0; time < 2; time++) await Assert.ThrowsAsync<IOException>(() => line.Call(Fail, Stop));
        await Assert.ThrowsAsync<BrokenCircuitException>(() => line.Call(Fail, Stop));
        Assert.Equal((2, CircuitState.Open), (attempts, line.State));

        clock.Move(Quick.Rest);
        await line.Call(_ => Task.FromResult("back"), Stop);
        Assert.Equal(CircuitState.Closed, line.State);
    }

    [Fact]
    public async Task One_dead_destination_costs_no_other_a_call()
    {
        var pipelines = new Pipelines(new Dictionary<string, LineSettings> { ["webhook"] = Quick with { Retries = 0, Least = 2 } });
        for (var time = 0; time < 2; time++) await Assert.ThrowsAsync<IOException>(() => pipelines.To("webhook", "dead").Call(Fail, Stop));
        Assert.Equal("fine", await pipelines.To("webhook", "alive").Call(_ => Task.FromResult("fine"), Stop));
        var state = Assert.Single(pipelines.States());
        Assert.Equal(("open", 2, 1, nameof(IOException)), (state.State, state.Destinations, state.LeftAlone, state.LastFailure?.What));
    }

    [Theory]
    [InlineData("Matchmaking:Outbound:mail:Timeout", "soon", "Matchmaking:Outbound:mail:Timeout is soon")]
    [InlineData("Matchmaking:Outbound:webhook:Retries", "-1", "Matchmaking:Outbound:webhook:Retries is -1")]
    [InlineData("Matchmaking:Outbound:webhook:Failing", "0", "Matchmaking:Outbound:webhook:Failing is 0")]
    [InlineData("Matchmaking:Outbound:mail:Retires", "3", "Matchmaking:Outbound:mail:Retires is no setting")]
    [InlineData("Matchmaking:Outbound:fax:Retries", "3", "Matchmaking:Outbound:fax is no setting")]
    public void A_setting_that_cannot_be_used_is_named(string setting, string value, string sentence)
    {
        var refused = Assert.Throws<UnusableSettingException>(() => Pipelines.From(Told(setting, value)));
        Assert.StartsWith(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_set_counts_and_the_rest_is_as_usual() => Assert.Equal(
        LineSettings.Mail with { Timeout = TimeSpan.FromSeconds(5) },
        LineSettings.From(Told("Matchmaking:Outbound:mail:Timeout", "00:00:05"), "mail", LineSettings.Mail));

    static IConfiguration Told(string setting, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(setting, (string?)value)]).Build();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    Task<string> Fail(CancellationToken attempt)
    {
        attempts++;
        throw new IOException();
    }

    /// <summary>A clock that stands still until it is moved.</summary>
    sealed class HandClock : TimeProvider
    {
        DateTimeOffset now = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public void Move(TimeSpan by) => now += by;
    }
}
