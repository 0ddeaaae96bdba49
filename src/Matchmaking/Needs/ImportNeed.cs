using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>Another service says what a need of its own says now; it vouches for the need, which is open at once.</summary>
/// <param name="Line">The line as it was read, kept to compare and to give back.</param>
public sealed record ImportNeed(
    Guid NeedId, string Source, string Reference, NeedContent Content, string Line, Guid? RequesterId, string By, DateTimeOffset Now);

/// <summary>Decides what an imported line means for the need that is known, if it is.</summary>
public static class NeedImporting
{
    public static Decision Decide(Need? known, ImportNeed command)
    {
        if (known is null) return Decision.Happens(Imported(command));
        if (known.TextErasedAt is not null) return Refusal.Conflict($"The text of this need was erased here; its source has to leave it out.");
        return known.Says(command.Content, command.Line) ? Decision.Happens() : Decision.Happens(Revised(command));
    }

    static NeedImported Imported(ImportNeed command) => new(
        command.NeedId, command.Source, command.Reference, command.Content, command.Line, command.RequesterId, command.By, command.Now)
    {
        VouchedBy = command.Source,
    };

    static NeedImportRevised Revised(ImportNeed command) =>
        new(command.NeedId, command.Content, command.Line, command.By, command.Now);

    /// <summary>The line itself comes first: the same line stays the same when a later reading understands more of it.</summary>
    static bool Says(this Need known, NeedContent content, string line) =>
        known.Provenance?.Line == line || Vocabularies.RecordComparison.SaysTheSameAs(known.Content, content);
}
