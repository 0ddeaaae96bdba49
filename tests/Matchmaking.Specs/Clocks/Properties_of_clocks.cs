using Matchmaking.Clocks;

namespace Matchmaking.Specs.Clocks;

/// <summary>A clock among random happenings, swept at random times: what was said of it is compared with a plain reading of its life.</summary>
public sealed class Properties_of_clocks
{
    static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Tried often when all tests are; a few times in the inner loop.</summary>
    static readonly int Lives = int.TryParse(Environment.GetEnvironmentVariable("MATCHMAKING_SEQUENCES"), out var many) ? many : 300;

    [Fact]
    public void A_late_step_is_escalated_once_a_week_and_none_after_it_was_done() =>
        Assert.All(Enumerable.Range(1, Lives), seed => Live(Step.Endorsement, seed));

    [Fact]
    public void What_ends_by_itself_runs_out_once_and_is_never_escalated() =>
        Assert.All(Enumerable.Range(1, Lives), seed => Live(Step.Agreement, seed));

    [Fact]
    public void The_same_happenings_without_a_sweep_in_between_give_the_same_clock() =>
        Assert.All(Enumerable.Range(1, Lives), seed =>
        {
            var (swept, unswept) = (new Life(Step.Endorsement, seed, sweeps: true), new Life(Step.Endorsement, seed, sweeps: false));
            Assert.Equal(unswept.Run().Row, swept.Run().Row);
        });

    static void Live(Step step, int seed)
    {
        var life = new Life(step, seed, sweeps: true).Run();
        Assert.Equal(life.Said.Count, life.Said.Select(said => (said.StartedAt, said.What, said.Week)).Distinct().Count());
        Assert.DoesNotContain(life.Said, said => said.At > life.DoneAt);
        Assert.Equal(life.Expected, life.Said.Where(said => said.What != "due").Select(said => (said.StartedAt, said.What, said.Week)));
    }

    /// <summary>A clock's life: what happens and when follows from the seed alone.</summary>
    sealed class Life(Step step, int seed, bool sweeps)
    {
        readonly Random chance = new(seed);
        Deadline? row = Deadline.Running(step, Guid.Empty, Guid.Empty, Start, Start.AddDays(14));
        DateTimeOffset now = Start;

        public List<(DateTimeOffset StartedAt, string What, int Week, DateTimeOffset At)> Said { get; } = [];
        public List<(DateTimeOffset StartedAt, string What, int Week)> Expected { get; } = [];
        public DateTimeOffset DoneAt { get; private set; } = DateTimeOffset.MaxValue;

        /// <summary>The row without the time that only a sweep knows.</summary>
        public Deadline? Row => row is null ? null : row with { NextAt = null, PendingAt = null };

        public Life Run()
        {
            for (var happenings = 0; happenings < 30; happenings++)
            {
                now += TimeSpan.FromHours(chance.Next(1, 24 * 12));
                switch (chance.Next(10))
                {
                    case 0: Apply(running => running.Paused(now)); break;
                    case 1 or 2: Apply(running => running.Resumed(now)); break;
                    case 3 when chance.Next(3) == 0: Apply(running => running.Extended(now, running.DueAt + TimeSpan.FromDays(14))); break;
                    case 4 when chance.Next(6) == 0: Done(); break;
                    default: Sweep(); break;
                }
            }
            return this;
        }

        void Apply(Func<Deadline, Deadline> change) => row = row is null ? null : change(row);

        void Done() => (row, DoneAt) = (null, row is null ? DoneAt : now);

        /// <summary>Beside what the sweep says stands what it should: the week that is running, unless that was said before.</summary>
        void Sweep()
        {
            if (!sweeps || row is null) return;
            Expect(row);
            if (row.NextAt is not { } next || next > now) return;
            foreach (var message in SweepHandler.MessagesOf(row, now)) Said.Add(Read(message));
            row = row with { NextAt = row.NextAfter(now) };
        }

        void Expect(Deadline running)
        {
            if (running.PausedAt is not null || running.DueAt > now) return;
            var week = 1 + (int)Math.Floor((now - running.DueAt).TotalDays / 7);
            var expected = step == Step.Endorsement ? (running.StartedAt, "late", week) : (running.StartedAt, "ended", 0);
            if (!Expected.Contains(expected)) Expected.Add(expected);
        }

        (DateTimeOffset, string, int, DateTimeOffset) Read(object message) => message switch
        {
            StepDue due => (due.Deadline.StartedAt, "due", 0, now),
            StepLate late => (late.Deadline.StartedAt, "late", late.Period, now),
            TimeRanOut over => (over.Deadline.StartedAt, "ended", 0, now),
            _ => throw new InvalidOperationException($"{message.GetType()} is no word of a clock"),
        };
    }
}
