namespace Matchmaking.Participants;

/// <summary>A link that lets somebody in once, without an account elsewhere. Whoever holds the address for mail is taken for the person.</summary>
/// <param name="Id">The digest of the secret part of the link, which stands in the mail alone.</param>
/// <param name="Until">By the wall's time, as a sign-in lives.</param>
/// <param name="ReturnTo">The page that the person wanted.</param>
public sealed record SignInLink(string Id, Guid PersonId, DateTimeOffset Until, string ReturnTo)
{
    /// <summary>Long enough for a mail on a slow way, short enough for a mailbox that somebody else reads later.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>So many lead in at once; who asks on gets no more mail until one has ended.</summary>
    public const int MostOfOnePerson = 3;

    public bool LeadsInAt(DateTimeOffset wall) => wall < Until;
}
