namespace Matchmaking.Needs.Writing;

/// <summary>A need while its form is filled in: as it would be if it were saved now.</summary>
public sealed record NeedInWriting(Need Need)
{
    /// <summary>Whether it is asked for by the page that is open, while somebody types.</summary>
    public bool Live { get; init; }

    public NeedContent Content => Need.Content;
}
