namespace Matchmaking.Acceptance.Refusals;

/// <summary>Who tries what in vain: rows of a table that reads as it is meant.</summary>
public sealed class Refusing : TheoryData<string, string, string, string?, int, string>
{
    string route = "";

    /// <summary>The deed that the next rows are about.</summary>
    /// <param name="route">Method and address, the address as the service maps it.</param>
    public Refusing On(string route)
    {
        this.route = route;
        return this;
    }

    /// <param name="of">The record that is meant by the address, as <see cref="Ground"/> names it.</param>
    /// <param name="word">A word that the refusal says: a role, a field, or of its sentence.</param>
    public Refusing To(string person, string of, string? body, int status, string word)
    {
        Add(route, person, of, body, status, word);
        return this;
    }
}
