namespace Matchmaking.Deeds;

/// <summary>Who may, in the words in which a refusal names them; what holds on one route alone is said there.</summary>
public static class Who
{
    public const string Anybody = "anybody";
    public const string WhoeverSees = "whoever may see it: anybody, where it is public";
    public const string KnowsTheAddress = "whoever knows the address";
    public const string OnTheDemosMachine = "anybody on the machine of the demo";
    public const string SignedIn = "anybody who is signed in, for themselves";
    public const string RoleHolders = "anybody who holds a role, for themselves";
    public const string Writers = "a drafter or focal point of the Party, or the requester whose need it is";
    public const string FocalPoints = "a focal point of the Party";
    public const string Brokers = "an officer of a support centre that covers the Party today, or a coordinator of the global entity";
    public const string AnyBroker = "an officer of a support centre or a coordinator of the global entity";
    public const string AskedCentre = "an officer of the centre that is asked, or a coordinator of the global entity";
    public const string Coordinators = "a coordinator of the global entity";
    public const string Administrators = "an administrator";
    public const string Institution = "a representative of the institution that makes the offer";
    public const string Sides = "a side of the introduction, or who brokers it";
    public const string OwnSide = "a focal point of the Party or the need's author for the need, a representative of the institution for its offer";
    public const string CooperationSides = "a side of the cooperation, or who brokers it";
    public const string OwnSideOfCooperation = "a side of the cooperation, for itself";
    public const string EntryKeepers = "an officer of a support centre, a coordinator of the global entity or an administrator";
    public const string WebhookKeepers = "a representative of the organization, the head of the centre or an administrator";
    public const string Verifiers = "a focal point of its country, an officer of a support centre that covers the country today, or an administrator";

    /// <summary>What asks for no token; with one it may show more.</summary>
    public static readonly IReadOnlyList<string> Open = [Anybody, WhoeverSees, KnowsTheAddress, OnTheDemosMachine];
}
