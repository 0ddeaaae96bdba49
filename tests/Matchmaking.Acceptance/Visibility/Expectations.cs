namespace Matchmaking.Acceptance.Visibility;

/// <summary>What every route of the service answers to whom; a route that is not here fails the test.</summary>
public static class Expectations
{
    static readonly Expectation NeedDeed = Expectation.DeedOn(Expectation.Needs);
    static readonly Expectation OfferDeed = Expectation.DeedOn(Expectation.Offers);
    static readonly Expectation IntroductionDeed = Expectation.DeedOn(Expectation.Introductions);
    static readonly Expectation CooperationDeed = Expectation.DeedOn(Expectation.Cooperations);

    public static readonly IReadOnlyDictionary<string, Expectation> ByRoute = new Dictionary<string, Expectation>
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
        ["POST /api/people/{personId:guid}/roles/{membershipId:guid}/ending"] = Expectation.Beginning,
        ["POST /api/people/{personId:guid}/erasure"] = Expectation.Beginning,
        ["GET /api/imports"] = Expectation.Administrators,
        ["POST /api/imports"] = new(Expectation.Nothing, (person, _, status) => status == (person == "nobody" ? 401 : person == "sofia" ? 202 : 403)),
        ["GET /api/imports/{importId:guid}"] = Expectation.AdministratorsSeek,
        ["GET /api/imports/{importId:guid}/refused"] = Expectation.AdministratorsSeek,
        ["GET /api/imports/template.csv"] = Expectation.Everyone,
        ["GET /api/imports/template.xlsx"] = Expectation.Everyone,
    };

    /// <summary>Administrators erase what they need not see.</summary>
    static bool Erasure(string person, Target need, int status) => status == person switch
    {
        "nobody" => 401,
        "sofia" => 400,
        _ => need.Sees(person) ? 403 : 404,
    };
}
