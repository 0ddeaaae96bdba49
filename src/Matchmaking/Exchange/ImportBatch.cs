using System.Collections.Immutable;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Exchange;

/// <summary>
/// Some lines of an import, read in one transaction with all that they change. Afterwards the lines are gone, and what was
/// said of them is left.
/// </summary>
public sealed record ImportBatch(Guid Id, Guid ImportId, int Number, ImmutableArray<NumberedText> Lines)
{
    /// <summary>How many lines are read at a time: a second's work at most, and little to repeat after a crash.</summary>
    public const int LargestLines = 200;

    /// <summary>How many characters are held at a time, where lines are long.</summary>
    public const int LargestText = 4_000_000;

    public ImmutableArray<LineRemark> Refused { get; init; } = [];
    public ImmutableArray<LineRemark> Notices { get; init; } = [];

    public static Guid IdOf(Guid importId, int number) => StableId.Of("import-batch", $"{importId}", $"{number}");

    public static ImportBatch Of(Guid importId, int number, ImmutableArray<NumberedText> lines) =>
        new(IdOf(importId, number), importId, number, lines);

    public IReadOnlyList<NumberedLine> Read(Vocabulary vocabulary) => [.. Lines.Select(line => Read(line, vocabulary))];

    /// <summary>What is kept of a batch that has been read.</summary>
    public ImportBatch After(BatchOutcome outcome) => this with { Lines = [], Refused = outcome.Refused, Notices = outcome.Notices };

    public bool SaysSomething => !Refused.IsEmpty || !Notices.IsEmpty;

    static NumberedLine Read(NumberedText line, Vocabulary vocabulary) =>
        new(line.Number, line.Fault is { } fault ? new UnreadableLine("", new FieldError("line", $"{fault}")) : ExchangeLine.Read(line.Text, vocabulary));
}
