using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Matchmaking.Sharing;

/// <summary>Where in a list the last part ended: what stands out most comes first, then the newest.</summary>
internal sealed record Place(int StandingOut, DateTimeOffset At, Guid RecordId)
{
    public static Place Of(Sifted row) => new(row.StandingOut, row.Listing.BegunAt, row.Listing.RecordId);

    public bool IsBefore(Place other)
    {
        var order = other.StandingOut.CompareTo(StandingOut);
        if (order == 0) order = other.At.CompareTo(At);
        return (order == 0 ? other.RecordId.CompareTo(RecordId) : order) < 0;
    }

    public string Mark() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{StandingOut}.{At.UtcTicks}.{RecordId:n}")));

    /// <summary>Reads a mark; one that this service never gave out starts the list anew.</summary>
    public static Place? Read(string? mark)
    {
        if (string.IsNullOrEmpty(mark) || !Base64Url.IsValid(mark)) return null;
        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(mark)).Split('.') is [var rank, var ticks, var id]
            && int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var standing)
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            && Guid.TryParse(id, out var recordId)
            ? new Place(standing, new DateTimeOffset(at, TimeSpan.Zero), recordId)
            : null;
    }
}
