namespace Matchmaking.Matching;

/// <summary>What a need insists on, beside its sets.</summary>
[Flags]
internal enum NeedMarks : byte
{
    None = 0,
    Open = 1,
    AcceptsAtCost = 2,
    LanguageRequired = 4,
    HasBothDates = 8,
}

/// <summary>All that scoring reads of a need; its Parties and its text stand beside it.</summary>
internal struct NeedRecord
{
    public UInt128 Subjects;

    /// <summary>Its subjects and their relatives: who names one of these has a topic in common.</summary>
    public UInt128 Reach;

    public ulong Languages;

    /// <summary>The targets that count: the enabling ones only where it names nothing else.</summary>
    public uint Targets;

    public ushort Kinds;
    public NeedMarks Marks;

    /// <summary>The need's own Party. Most needs have no other, and are scored without a look at the list of them.</summary>
    public byte Party;

    public bool HasOtherParties;
    public Window Window;

    /// <summary>The number of the organization that asks; none is -1.</summary>
    public int Requester;

    public readonly bool Has(NeedMarks mark) => (Marks & mark) != 0;
}
