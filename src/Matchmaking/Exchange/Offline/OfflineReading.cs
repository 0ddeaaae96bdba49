using System.Collections.Immutable;
using Matchmaking.Participants;

namespace Matchmaking.Exchange.Offline;

/// <summary>What a form that was filled in off line says, in the fields of its page, and what could not be read of it.</summary>
public sealed record OfflineReading(OfflineForm Form, ImmutableArray<TypedField> Fields, ImmutableArray<UnreadAnswer> Unread)
{
    public string? Text(string field) => Fields.FirstOrDefault(typed => typed.Name == field)?.Value;

    /// <summary>Takes an answer out, and says why.</summary>
    public OfflineReading Without(string field, string reason) => Text(field) is not { } found ? this : this with
    {
        Fields = Fields.RemoveAll(typed => typed.Name == field),
        Unread = Unread.Add(new UnreadAnswer(field, reason, found)),
    };

    /// <summary>The same without fields that the page does not ask for.</summary>
    public OfflineReading Without(params ReadOnlySpan<string> fields)
    {
        var names = fields.ToArray();
        return this with { Fields = Fields.RemoveAll(typed => names.Contains(typed.Name)) };
    }
}
