namespace Matchmaking.Acceptance.Visibility;

/// <summary>What every route of the service answers to whom; a route that is not here fails the test.</summary>
public static class Expectations
{
    static readonly Expectation NeedDeed = Expectation.DeedOn(Expectation.Needs);
    static readonly Expectation OfferDeed = Expectation.DeedOn(Expectation.Offers);
    static readonly Expectation IntroductionDeed = Expectation.DeedOn(Expectation.Introductions);
    static readonly Expectation RulesDeed = Expectation.DeedOn(Expectation.Nothing);
    static readonly Expectation CooperationDeed = Expectation.DeedOn(Expectation.Cooperations);
    static readonly Expectation Nowhere = new(Expectation.Nothing, (_, _, status) => status == 404);

    /// <summary>Where the pages have their language.</summary>
    public const string Language = "{language:regex(^(ar|en|es|fr|ru|zh)$)}";

    static readonly Dictionary<string, Expectation> Pages = new()
    {
        ["GET /"] = Expectation.Everyone,
        ["GET /sign-in"] = Expectation.Everyone,
        ["GET /demo"] = Expectation.Everyone,
        ["POST /demo/sign-in"] = Expectation.FormWithoutToken,
        [$"POST /{Language}/sign-out"] = Expectation.FormWithoutToken,
        [$"GET /{Language}/demo"] = Expectation.Everyone,
        [$"GET /{Language}"] = Expectation.Everyone,
        [$"GET /{Language}/about"] = Expectation.Everyone,
        [$"GET /{Language}/{{**elsewhere}}"] = new(Expectation.Nothing, (_, _, status) => status == 404),
        [$"GET /{Language}/my"] = Expectation.Everyone,
        [$"POST /{Language}/my/notices/{{noticeId:guid}}/reading"] = Expectation.FormWithoutToken,
        [$"GET /{Language}/deliveries"] = new(Expectation.Nothing, (person, _, status) => status == (person is "nobody" or "sofia" ? 200 : 403)),
        [$"GET /{Language}/demo/mail"] = Expectation.EverybodysMail,
        [$"GET /{Language}/demo/mail/{{deliveryId:guid}}"] = Nowhere,
        [$"GET /{Language}/demo/mail/{{deliveryId:guid}}/page"] = Nowhere,
        [$"GET /{Language}/mail/unsubscription/{{token}}"] = Nowhere,
        [$"POST /{Language}/mail/unsubscription/{{token}}"] = Nowhere,
        [$"GET /{Language}/needs"] = Expectation.Everyone,
        [$"GET /{Language}/needs/new"] = Expectation.Everyone,
        [$"POST /{Language}/needs/new"] = Expectation.FormWithoutToken,
        [$"GET /{Language}/needs/{{needId:guid}}"] = Expectation.WhoSeesTheNeed,
        [$"GET /{Language}/needs/{{needId:guid}}/{{deed:alpha}}"] = Expectation.WhoSeesTheNeed,
        [$"GET /{Language}/needs/{{needId:guid}}/edit"] = Expectation.WhoMayWriteTheNeed,
        [$"POST /{Language}/needs/{{needId:guid}}/edit"] = Expectation.FormWithoutToken,
        [$"GET /{Language}/offers"] = Expectation.Everyone,
        [$"GET /{Language}/offers/new"] = Expectation.Everyone,
        [$"POST /{Language}/offers/new"] = Expectation.FormWithoutToken,
        [$"GET /{Language}/offers/{{offerId:guid}}"] = Expectation.WhoSeesTheOffer,
        [$"GET /{Language}/offers/{{offerId:guid}}/{{deed:alpha}}"] = Expectation.WhoSeesTheOffer,
        [$"GET /{Language}/offers/{{offerId:guid}}/edit"] = Expectation.WhoMayWriteTheOffer,
        [$"POST /{Language}/offers/{{offerId:guid}}/edit"] = Expectation.FormWithoutToken,
        [$"GET /{Language}/allocations"] = Expectation.PageOfCoordinators(200),
        [$"GET /{Language}/allocations/{{allocationId:guid}}"] = Expectation.PageOfCoordinators(404),
        [$"GET /{Language}/allocations/{{allocationId:guid}}/{{deed:alpha}}"] = Expectation.PageOfCoordinators(404),
        [$"GET /{Language}/rules"] = Expectation.Everyone,
        [$"GET /{Language}/rules/{{number:int}}"] = Expectation.Everyone,
        [$"GET /{Language}/rules/{{number:int}}/{{deed:alpha}}"] = Expectation.Everyone,
        [$"GET /{Language}/introductions/{{introductionId:guid}}"] = Expectation.PageOfIntroduction,
        [$"GET /{Language}/introductions/{{introductionId:guid}}/{{deed:alpha}}"] = Expectation.PageOfIntroduction,
        [$"GET /{Language}/cooperations/{{cooperationId:guid}}"] = Expectation.PageOfCooperation,
        [$"GET /{Language}/cooperations/{{cooperationId:guid}}/{{deed:alpha}}"] = Expectation.PageOfCooperation,
    };

    static readonly Dictionary<string, Expectation> Machines = new()
    {
        ["GET /health/live"] = Expectation.Everyone,
        ["GET /health/ready"] = Expectation.Everyone,
        ["GET /openapi/{documentName}.json"] = Expectation.Everyone,
        ["POST /demo/tokens"] = new(Expectation.Nothing, (_, _, status) => status == 400),
        ["POST /demo/clock"] = Expectation.Beginning,

        ["GET /api/needs"] = Expectation.Everyone,
        ["POST /api/needs"] = Expectation.Beginning,
        ["GET /api/needs/{needId:guid}"] = Expectation.WhoSeesTheNeed,
        ["GET /api/needs/{needId:guid}/history"] = Expectation.WhoSeesTheNeed,
        ["GET /api/needs/{needId:guid}/shortlist"] = Expectation.WhoSeesItsRanking,
        ["GET /api/needs/{needId:guid}/candidates/{offerId:guid}"] = Expectation.WhoSeesItsRanking,
        ["PUT /api/needs/{needId:guid}"] = NeedDeed,
        ["POST /api/needs/{needId:guid}/submission"] = NeedDeed,
        ["POST /api/needs/{needId:guid}/withdrawal"] = NeedDeed,
        ["POST /api/needs/{needId:guid}/reopening"] = NeedDeed,
        ["POST /api/needs/{needId:guid}/endorsement"] = NeedDeed,
        ["POST /api/needs/{needId:guid}/return"] = NeedDeed,
        ["POST /api/needs/{needId:guid}/priority"] = NeedDeed,
        ["POST /api/needs/{needId:guid}/lead"] = NeedDeed,
        ["POST /api/needs/{needId:guid}/urgency"] = NeedDeed,
        ["POST /api/needs/{needId:guid}/referral"] = NeedDeed,
        ["POST /api/needs/{needId:guid}/answer"] = NeedDeed,
        ["POST /api/needs/{needId:guid}/decline"] = NeedDeed,
        ["POST /api/needs/{needId:guid}/protected-reading"] = NeedDeed,
        ["POST /api/needs/{needId:guid}/erasure"] = new(Expectation.Needs, Erasure),

        ["GET /api/offers"] = Expectation.Everyone,
        ["POST /api/offers"] = Expectation.Beginning,
        ["GET /api/offers/{offerId:guid}"] = Expectation.WhoSeesTheOffer,
        ["GET /api/offers/{offerId:guid}/needs"] = Expectation.WhoMakesTheOfferOrBrokers,
        ["PUT /api/offers/{offerId:guid}"] = OfferDeed,
        ["POST /api/offers/{offerId:guid}/pause"] = OfferDeed,
        ["POST /api/offers/{offerId:guid}/resumption"] = OfferDeed,
        ["POST /api/offers/{offerId:guid}/renewal"] = OfferDeed,
        ["POST /api/offers/{offerId:guid}/withdrawal"] = OfferDeed,
        ["POST /api/offers/{offerId:guid}/endorsement"] = OfferDeed,

        ["GET /api/allocations"] = Expectation.Coordinators,
        ["POST /api/allocations"] = Expectation.CoordinatorsBegin,
        ["GET /api/allocations/{allocationId:guid}"] = Expectation.CoordinatorsSeek,
        ["POST /api/allocations/{allocationId:guid}/withdrawal"] = Expectation.CoordinatorsSeek,
        ["GET /api/rules"] = Expectation.Everyone,
        ["GET /api/rules/{number:int}"] = Expectation.Everyone,
        ["POST /api/rules"] = Expectation.Beginning,
        ["POST /api/rules/{number:int}/comparison"] = RulesDeed,
        ["POST /api/rules/{number:int}/adoption"] = RulesDeed,
        ["POST /api/rules/{number:int}/withdrawal"] = RulesDeed,

        ["POST /api/introductions"] = Expectation.Beginning,
        ["GET /api/introductions/{introductionId:guid}"] = Expectation.WhoTakesPartInIntroduction,
        ["POST /api/introductions/{introductionId:guid}/acceptance"] = IntroductionDeed,
        ["POST /api/introductions/{introductionId:guid}/decline"] = IntroductionDeed,
        ["POST /api/introductions/{introductionId:guid}/cooperation"] = IntroductionDeed,
        ["GET /api/cooperations/{cooperationId:guid}"] = Expectation.WhoTakesPartInCooperation,
        ["POST /api/cooperations/{cooperationId:guid}/completion"] = CooperationDeed,

        ["GET /api/me"] = Expectation.WhoIsSignedIn,
        ["GET /api/me/tasks"] = Expectation.WhoIsSignedIn,
        ["GET /api/me/notices"] = Expectation.WhoIsSignedIn,
        ["POST /api/me/notices/{noticeId:guid}/reading"] = Expectation.Beginning,
        ["GET /api/me/mail"] = Expectation.WhoIsSignedIn,
        ["POST /api/me/mail/resumption"] = new(Expectation.Nothing, (person, _, status) => status == (person == "nobody" ? 401 : 409)),
        ["GET /api/mail/deliveries"] = Expectation.Administrators,
        ["POST /api/mail/deliveries/{deliveryId:guid}/replay"] = Expectation.Beginning,
        ["POST /api/mail/bounces"] = Expectation.Beginning,
        ["GET /api/figures/overview"] = Expectation.Everyone,

        ["GET /api/vocabularies/{list}"] = Expectation.Everyone,
        ["GET /api/centres"] = Expectation.Everyone,
        ["GET /api/centres/{code}"] = Expectation.Everyone,
        ["POST /api/centres/{code}/coverage"] = Expectation.Beginning,
        ["POST /api/centres/{code}/coverage/ending"] = Expectation.Beginning,
        ["GET /api/organizations"] = Expectation.Everyone,
        ["GET /api/organizations/{organizationId:guid}"] = new(Expectation.Nothing, (_, _, status) => status == 404),
        ["POST /api/organizations"] = Expectation.Beginning,
        ["POST /api/organizations/{organizationId:guid}/verification"] = Expectation.Beginning,
        ["GET /api/people"] = Expectation.Administrators,
        ["GET /api/people/{personId:guid}"] = Expectation.AdministratorsSeek,
        ["POST /api/people"] = Expectation.Beginning,
        ["POST /api/people/{personId:guid}/roles"] = Expectation.Beginning,
        ["POST /api/people/{personId:guid}/sign-ins"] = Expectation.Beginning,
        ["POST /api/people/{personId:guid}/roles/{membershipId:guid}/ending"] = Expectation.Beginning,
        ["POST /api/people/{personId:guid}/erasure"] = Expectation.Beginning,
        ["GET /api/imports"] = Expectation.Administrators,
        ["POST /api/imports"] = new(Expectation.Nothing, (person, _, status) => status == (person == "nobody" ? 401 : person == "sofia" ? 202 : 403)),
        ["GET /api/imports/{importId:guid}"] = Expectation.AdministratorsSeek,
        ["GET /api/imports/{importId:guid}/refused"] = Expectation.AdministratorsSeek,
        ["GET /api/imports/template.csv"] = Expectation.Everyone,
        ["GET /api/imports/template.xlsx"] = Expectation.Everyone,
    };

    /// <summary>A deed's form without its token is refused to everybody, whichever the deed.</summary>
    public static Expectation? Of(MappedRoute route) =>
        Machines.GetValueOrDefault(route.Name) ?? Pages.GetValueOrDefault(route.Name) ?? (route is { IsPage: true, Method: "POST" } ? Expectation.FormWithoutToken : null);

    public static IEnumerable<string> Routes => Machines.Keys.Concat(Pages.Keys);

    /// <summary>Administrators erase what they need not see.</summary>
    static bool Erasure(string person, Target need, int status) => status == person switch
    {
        "nobody" => 401,
        "sofia" => 400,
        _ => need.Sees(person) ? 403 : 404,
    };
}
