using System.Buffers.Text;
using System.Text;

namespace Matchmaking.Deeds;

/// <summary>A part of a list, with an opaque mark for the part that follows; null where it is the last.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next) : IPart
{
    public Page<TOther> Select<TOther>(Func<T, TOther> show) => new([.. Items.Select(show)], Next);
}

/// <summary>Where in a list, newest first, the last part ended: a moment and an id that tells equal moments apart.</summary>
public sealed record Cursor(DateTimeOffset At, Guid Id)
{
    /// <summary>How many rows a part holds unless asked otherwise, and at most.</summary>
    public const int DefaultTake = 50, LargestTake = 200;

    public static int Rows(int? take) => Math.Clamp(take ?? DefaultTake, 1, LargestTake);

    public string Mark() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{At.UtcTicks}.{Id:n}"));

    /// <summary>Reads a mark; one that this service never gave out starts the list anew.</summary>
    public static Cursor? Read(string? mark)
    {
        if (string.IsNullOrEmpty(mark) || !Base64Url.IsValid(mark)) return null;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(mark)).Split('.');
        return parts is [var ticks, var id] && long.TryParse(ticks, out var at) && Guid.TryParse(id, out var parsed)
            && at >= 0 && at <= DateTime.MaxValue.Ticks
            ? new Cursor(new DateTimeOffset(at, TimeSpan.Zero), parsed)
            : null;
    }

    /// <summary>Cuts what was read, one row more than asked, into a part and the mark of the next.</summary>
    public static Page<T> Cut<T>(IReadOnlyList<T> rows, int take, Func<T, Cursor> of) =>
        rows.Count > take ? new Page<T>([.. rows.Take(take)], of(rows[take - 1]).Mark()) : new Page<T>(rows, null);
}
