namespace Matchmaking.Clocks;

/// <summary>
/// What a clock runs for: steps that somebody owes, and the ends that come by themselves. What holds for each is said in
/// <see cref="Steps"/>; their order says nothing.
/// </summary>
public enum Step
{
    /// <summary>A focal point endorses or returns a submitted need.</summary>
    Endorsement,

    /// <summary>A broker introduces a need for the first time since it opened.</summary>
    FirstIntroduction,

    /// <summary>Both sides answer an introduction.</summary>
    Answer,

    /// <summary>Both sides, having accepted, agree on a cooperation.</summary>
    Agreement,

    /// <summary>A broker gives word to an institution that would like to help.</summary>
    Interest,

    /// <summary>The last day on which help is of use to a need.</summary>
    NeedExpiry,

    /// <summary>Twelve months since an institution last stood by an offer.</summary>
    OfferExpiry,

    /// <summary>A centre answers whether it takes a case over, leads it too, or agrees to its lead.</summary>
    Handover,

    /// <summary>A centre names offers, or says that it knows none.</summary>
    OffersAsked,

    /// <summary>Three months since a cooperation was completed: its sides are asked what is left of it.</summary>
    FollowUpThree,

    /// <summary>The same, twelve months after.</summary>
    FollowUpTwelve,

    /// <summary>Each side says what is left of a cooperation, once it was asked.</summary>
    FollowUp,

    /// <summary>Some weeks before a verification ends.</summary>
    VerificationEnding,

    /// <summary>The day after a verification ended.</summary>
    VerificationEnd,

    /// <summary>The last day on which a Party can object whose silence is consent.</summary>
    NoObjection,

    /// <summary>Somebody else answers a decision that was contested.</summary>
    Review,

    /// <summary>Thirty days before a practitioner's consent ends.</summary>
    ConsentEnding,

    /// <summary>The end of a practitioner's profile that nobody but herself reads any more.</summary>
    ProfileEnd,
}
