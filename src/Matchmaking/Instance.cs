namespace Matchmaking;

/// <summary>This running service among others that exchange records: its name is the source of what is made here.</summary>
public sealed record Instance(string Name)
{
    /// <summary>The name of a record made here, as <c>source/reference</c>.</summary>
    public string Key(Guid recordId) => $"{Name}/{recordId}";
}
