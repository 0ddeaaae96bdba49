using Matchmaking.Access;
using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Sharing;

/// <summary>With whom a record is shared, as far as that can be known without knowing who asks.</summary>
internal enum SharedWith
{
    Everybody,
    WhoIsSignedIn,

    /// <summary>Sight is asked again for each who looks.</summary>
    Some,
}

/// <summary>Asks sight for somebody unknown and for somebody who has signed in and holds no role: what they see, everybody like them sees.</summary>
internal static class SharedWithWhom
{
    static readonly Actor Newcomer = new(Guid.Empty, [], [], []);

    public static SharedWith Of(Need need) => Of(actor => Sight.Of(actor, need).Seen);

    public static SharedWith Of(Offer offer) => Of(actor => actor.Sees(offer));

    static SharedWith Of(Func<Actor, bool> sees) =>
        sees(Actor.Anonymous) ? SharedWith.Everybody : sees(Newcomer) ? SharedWith.WhoIsSignedIn : SharedWith.Some;
}
