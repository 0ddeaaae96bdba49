namespace Matchmaking.Vocabularies;

/// <summary>Tells who sends older records which of their targets count nowhere in the ranking.</summary>
public static class AichiNotices
{
    /// <summary>Reports each Aichi target that no Kunming-Montreal target follows; the record keeps it.</summary>
    public static void TellOfTargetsWithoutSuccessor(this RecordFields fields, IEnumerable<string> targets)
    {
        foreach (var target in targets.Where(target => fields.Vocabulary.Successors(target).Count == 0))
            fields.Tell("targets", $"{target} has no successor and counts nowhere in the ranking");
    }
}
