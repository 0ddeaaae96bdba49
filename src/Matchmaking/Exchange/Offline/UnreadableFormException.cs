namespace Matchmaking.Exchange.Offline;

/// <summary>A file that was handed in is none of our forms, or is one that cannot be read; says why.</summary>
public sealed class UnreadableFormException(Wording why, Exception? inner = null) : Exception(why.ToString(), inner)
{
    public Wording Why => why;
}
