namespace Matchmaking.Acceptance.Visibility;

/// <summary>A record that an address names, and who sees it there.</summary>
/// <param name="Second">The record that stands second in an address with two.</param>
public sealed record Target(string Name, Guid RecordId, Guid Second, string[] SeenBy)
{
    public bool Sees(string person) => SeenBy.Contains(person);

    /// <summary>The address with this record in it.</summary>
    public string At(MappedRoute route) => route.Filled(RecordId, Second);
}
