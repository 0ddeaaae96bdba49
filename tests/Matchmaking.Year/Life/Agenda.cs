namespace Matchmaking.Year;

/// <summary>What is to be done on which day, in the order in which it was put down.</summary>
public sealed class Agenda
{
    readonly Dictionary<int, Queue<Func<Task>>> days = [];

    public int Done { get; private set; }

    public void On(int day, Func<Task> deed)
    {
        if (!days.TryGetValue(day, out var deeds)) days[day] = deeds = new();
        deeds.Enqueue(deed);
    }

    /// <summary>Does all of a day, what is put down for it meanwhile included.</summary>
    public async Task Do(int day)
    {
        for (; days.TryGetValue(day, out var deeds) && deeds.TryDequeue(out var deed); Done++) await deed();
        days.Remove(day);
    }
}
