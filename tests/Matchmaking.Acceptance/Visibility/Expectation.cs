namespace Matchmaking.Acceptance.Visibility;

/// <summary>What a route answers to whom.</summary>
/// <param name="Targets">The records that its address names.</param>
/// <param name="Answers">Whether an answer with this status is right for this person and record.</param>
public sealed record Expectation(Func<Sharing, IEnumerable<Target>> Targets, Func<string, Target, int, bool> Answers)
{
    /// <summary>What stands there is not only what this person may see; the demo alone has such a page.</summary>
    public bool ShowsAll { get; init; }

    static readonly string[] Brokers = ["amina", "marie", "grace"];

    public static Expectation Everyone { get; } = new(Nothing, (_, _, status) => status == 200);

    /// <summary>The demo's post office: each mail was written to somebody who may read it, and a newcomer looks over all their shoulders.</summary>
    public static Expectation EverybodysMail { get; } = Everyone with { ShowsAll = true };

    public static Expectation WhoIsSignedIn { get; } = new(Nothing, (person, _, status) => status == (person == "nobody" ? 401 : 200));

    public static Expectation Administrators { get; } = new(Nothing, (person, _, status) => status == Keeping(person));

    /// <summary>Keeps somebody out before it looks for what is not there.</summary>
    public static Expectation AdministratorsSeek { get; } = new(Nothing, (person, _, status) => status == (person == "sofia" ? 404 : Keeping(person)));

    public static Expectation Coordinators { get; } = new(Nothing, (person, _, status) => status == Coordinating(person, 200));

    public static Expectation OnlyBrokers { get; } = new(Nothing, (person, _, status) => status == Brokering(person, 401));

    /// <summary>Who has not signed in is led to where one does.</summary>
    public static Expectation PageOfBrokers { get; } = new(Nothing, (person, _, status) => status == Brokering(person, 200));

    public static Expectation CoordinatorsSeek { get; } = new(Nothing, (person, _, status) => status == Coordinating(person, 404));

    /// <summary>Who has not signed in is led to where one does.</summary>
    public static Expectation PageOfCoordinators(int there) =>
        new(Nothing, (person, _, status) => status == (person == "nobody" ? 200 : Coordinating(person, there)));

    public static Expectation WhoIsSignedInSeeks { get; } = new(Nothing, (person, _, status) => status == (person == "nobody" ? 401 : 404));

    public static Expectation PageForAdministratorsThatIsNotThere { get; } = new(
        Nothing, (person, _, status) => status == person switch { "nobody" => 200, "sofia" => 404, _ => 403 });

    /// <summary>Tried with a version that nothing has which begins.</summary>
    public static Expectation WhoIsSignedInBegins { get; } = new(Nothing, (person, _, status) => status == (person == "nobody" ? 401 : 412));

    public static Expectation PageThatIsNotThere { get; } = new(Nothing, (person, _, status) => status == (person == "nobody" ? 200 : 404));

    public static Expectation PageOfWebhookKeepers { get; } =
        new(Nothing, (person, _, status) => status == (person is "nobody" or "lin" or "amina" or "marie" or "sofia" ? 200 : 403));

    public static Expectation PageOfAdministrators { get; } = new(Nothing, (person, _, status) => status == (person is "nobody" or "sofia" ? 200 : 403));

    /// <summary>Tried with a version that nothing has which begins.</summary>
    public static Expectation CoordinatorsBegin { get; } = new(Nothing, (person, _, status) => status == Coordinating(person, 412));

    public static Expectation WhoSeesTheNeed { get; } = new(Needs, (person, target, status) => status == (target.Sees(person) ? 200 : 404));

    public static Expectation WhoIsSignedInAndSeesTheNeed { get; } =
        new(Needs, (person, target, status) => status == (person == "nobody" ? 401 : target.Sees(person) ? 200 : 404));

    /// <summary>A draft is nobody's case, yet who could broker it then may not know of it.</summary>
    public static Expectation WhoBrokersTheNeed { get; } = new(Needs, (person, target, status) => status == (
        !target.Sees(person) ? 404 : person == "nobody" ? 401 : person is "amina" or "grace" ? 200 : 403));

    public static Expectation WhoWorksOnTheNeed { get; } = new(Needs, (person, target, status) => status == (
        !target.Sees(person) ? 404 : person == "nobody" ? 401 : person is "amina" or "grace" or "tomas" or "wanjiru" ? 200 : 403));

    /// <summary>For the need's side and for who brokers; who has not signed in is led to where one does.</summary>
    public static Expectation PageOfItsRanking { get; } = new(Needs, (person, target, status) => status == (
        person == "nobody" ? 200 : !target.Sees(person) ? 404 : person is "amina" or "grace" or "tomas" or "wanjiru" ? 200 : 403));

    public static Expectation PageOfItsBrokers { get; } = new(Needs, (person, target, status) => status == (
        !target.Sees(person) ? 404 : person is "amina" or "grace" ? 200 : 403));

    /// <summary>Tried with an id that nothing has.</summary>
    public static Expectation NobodyFinds { get; } = new(Nothing, (_, _, status) => status == 404);

    /// <summary>Who has not signed in is led to where one does.</summary>
    public static Expectation PageOfKeepers { get; } = new(Nothing, (person, _, status) =>
        status == (person is "nobody" or "amina" or "marie" or "grace" or "sofia" ? 200 : 403));

    /// <summary>Tried with something of the need that is not there.</summary>
    public static Expectation SomethingOfTheNeed { get; } = new(Needs, (person, _, status) => status == (person == "nobody" ? 401 : 404));

    public static Expectation WhoSeesItsRanking { get; } =
        new(Rankings, (person, target, status) => status == (person == "nobody" ? 401 : target.Sees(person) ? 200 : 404));

    public static Expectation WhoSeesTheOffer { get; } = new(Offers, (person, target, status) => status == (target.Sees(person) ? 200 : 404));

    public static Expectation WhoMakesTheOfferOrBrokers { get; } = new(Offers, (person, target, status) => status == (
        person == "nobody" ? 401 : !target.Sees(person) ? 404 : person == "lin" || Brokers.Contains(person) ? 200 : 403));

    public static Expectation WhoTakesPartInIntroduction { get; } = new(Introductions, Sees);

    public static Expectation WhoTakesPartInCooperation { get; } = new(Cooperations, Sees);

    /// <summary>Nobody may change anything from a page that is not the service's own.</summary>
    public static Expectation FormWithoutToken { get; } = new(Nothing, (_, _, status) => status == 400);

    public static Expectation WhoMayWriteTheNeed { get; } = new(Needs, (person, target, status) => status == (
        !target.Sees(person) ? 404 : person is not ("tomas" or "wanjiru") || target.Name == "withdrawn" ? 403 : 200));

    /// <summary>Ended or not: it is about what they wrote.</summary>
    public static Expectation WhoWritesTheNeed { get; } = new(Needs, (person, target, status) => status == (
        !target.Sees(person) ? 404 : person is "tomas" or "wanjiru" ? 200 : 403));

    public static Expectation WhoMayWriteTheOffer { get; } =
        new(Offers, (person, target, status) => status == (!target.Sees(person) ? 404 : person == "lin" ? 200 : 403));

    public static Expectation PageOfIntroduction { get; } = new(Introductions, SeesPage);

    public static Expectation PageOfCooperation { get; } = new(Cooperations, SeesPage);

    /// <summary>Tried with a version that never was, so that it is refused and the record stays as it is.</summary>
    public static Expectation DeedOn(Func<Sharing, IEnumerable<Target>> of) => new(of, (person, target, status) =>
        person == "nobody" ? status == 401 : !target.Sees(person) ? status == 404 : status is 400 or 403 or 409 or 412);

    /// <summary>The address names a part of a record that the record does not have.</summary>
    public static Expectation DeedOnWhatIsNotThere { get; } = new(Nothing, (person, _, status) => status == (person == "nobody" ? 401 : 404));

    /// <summary>Tried with nothing to begin from.</summary>
    public static Expectation Beginning { get; } = new(Nothing, (person, _, status) => person == "nobody" ? status == 401 : status is 400 or 403 or 404);

    /// <summary>Everybody has one, and none has the version that never was.</summary>
    public static Expectation OwnInbox { get; } = new(Nothing, (person, _, status) => status == (person == "nobody" ? 401 : 412));

    /// <summary>Of the demo's people Lin alone stands among the practitioners.</summary>
    public static Expectation OwnProfile { get; } = new(Nothing, (person, _, status) => status == person switch { "nobody" => 401, "lin" => 200, _ => 404 });

    /// <summary>Tried with nothing in it and with a version that never was.</summary>
    public static Expectation DeedOnOwnProfile { get; } = new(Nothing, (person, _, status) => person switch
    {
        "nobody" => status == 401,
        "lin" => status is 400 or 412,
        _ => status == 404,
    });

    public static IEnumerable<Target> Nothing(Sharing sharing) => [new Target("", Guid.CreateVersion7(), sharing.OfferId, Sharing.Everybody)];

    public static IEnumerable<Target> Needs(Sharing sharing) =>
        sharing.Needs.Select(need => new Target(need.Name, need.NeedId, sharing.OfferId, need.Sees));

    public static IEnumerable<Target> Rankings(Sharing sharing) =>
        sharing.Needs.Select(need => new Target(need.Name, need.NeedId, sharing.OfferId, need.Ranked));

    public static IEnumerable<Target> Offers(Sharing sharing) => sharing.Offers.Select(Of);

    public static IEnumerable<Target> Introductions(Sharing sharing) => sharing.Introductions.Select(Of);

    public static IEnumerable<Target> Cooperations(Sharing sharing) => sharing.Cooperations.Select(Of);

    static Target Of(SharedRecord record) => new(record.Name, record.RecordId, record.RecordId, record.Sees);

    static bool Sees(string person, Target target, int status) => status == (target.Sees(person) ? 200 : 404);

    /// <summary>Who has not signed in is led to where one does.</summary>
    static bool SeesPage(string person, Target target, int status) => person == "nobody" ? status == 200 : Sees(person, target, status);

    static int Coordinating(string person, int there) => person switch { "nobody" => 401, "grace" => there, _ => 403 };

    static int Brokering(string person, int nobody) => person == "nobody" ? nobody : Brokers.Contains(person) ? 200 : 403;

    static int Keeping(string person) => person switch { "nobody" => 401, "sofia" => 200, _ => 403 };
}
