namespace Matchmaking.Acceptance.Refusals;

/// <summary>The refusals of introducing, answering, agreeing and completing.</summary>
public static class BrokerageRefusals
{
    const string Titled = """{"title":"Eyes on the ground"}""";
    const string Said = """{"outcome":"Rangers trained","useful":true,"causedByPlatform":true}""";

    public static Refusing Rows() => Agreeing(Answering(Introducing(new Refusing())));

    static Refusing Introducing(Refusing rows) => rows
        .On("POST /api/introductions")
        .To("tomas", "", """{"needId":"{open}","offerIds":["{other}"]}""", 403, "officer")
        .To("lin", "", """{"needId":"{open}","offerIds":["{other}"]}""", 403, "officer")
        .To("marie", "", """{"needId":"{open}","offerIds":["{other}"]}""", 403, "officer")
        .To("marie", "", """{"needId":"{hidden}","offerIds":["{other}"]}""", 404, "nothing")
        .To("amina", "", """{"needId":"{draft}","offerIds":["{other}"]}""", 404, "nothing")
        .To("amina", "", """{"needId":"{nowhere}","offerIds":["{other}"]}""", 404, "nothing")
        .To("amina", "", """{"needId":"not an id"}""", 400, "needId")
        .To("amina", "", "{}", 400, "needId")
        .To("tomas", "", "{}", 403, "officer")
        .To("amina", "", """{"needId":"{open}"}""", 400, "offerIds")
        .To("amina", "", """{"needId":"{open}","offerIds":["{nowhere}"]}""", 400, "offerIds")
        .To("amina", "", """{"needId":"{submitted}","offerIds":["{other}"]}""", 409, "submitted")
        .To("amina", "", """{"needId":"{withdrawn}","offerIds":["{other}"]}""", 409, "withdrawn")
        .To("amina", "", """{"needId":"{knowledge}","offerIds":["{other}"]}""", 409, "traditional knowledge")
        .To("amina", "", """{"needId":"{open}","offerIds":["{paused}"]}""", 409, "paused")
        .To("amina", "", """{"needId":"{open}","offerIds":["{behalf}"]}""", 409, "not endorsed yet")
        .To("amina", "", """{"needId":"{open}","offerIds":["{foreign}"]}""", 409, "not verified")
        .To("amina", "", """{"needId":"{open}","offerIds":["{offer}"]}""", 409, "introduced to this need already");

    static Refusing Answering(Refusing rows) => rows
        .On("POST /api/introductions/{introductionId:guid}/acceptance")
        .To("teuila", "proposed", null, 404, "nothing")
        .To("marie", "proposed", null, 404, "nothing")
        .To("amina", "proposed", null, 403, "representative")
        .To("grace", "proposed", """{"offerId":"{offer}"}""", 403, "representative")
        .To("tomas", "proposed", """{"offerId":"{offer}"}""", 403, "representative")
        .To("lin", "proposed", """{"offerId":"{paused}"}""", 400, "offerId")
        .To("lin", "several", null, 400, "offerId")
        .To("tomas", "agreed-introduction", null, 409, "agreed")
        .To("tomas", "full-one", null, 409, "answered already")
        .On("POST /api/introductions/{introductionId:guid}/decline")
        .To("teuila", "proposed", """{"reason":"No."}""", 404, "nothing")
        .To("amina", "proposed", """{"reason":"No."}""", 403, "representative")
        .To("lin", "proposed", null, 400, "reason")
        .To("lin", "full-one", """{"reason":"No."}""", 409, "answered already")
        .On("POST /api/introductions/{introductionId:guid}/extension")
        .To("teuila", "full-one", """{"reason":"No time."}""", 404, "nothing")
        .To("amina", "full-one", """{"reason":"No time."}""", 403, "representative")
        .To("tomas", "full-one", null, 400, "reason")
        .To("lin", "full-one", """{"reason":"No time.","offerId":"{paused}"}""", 400, "offerId")
        .To("tomas", "proposed", """{"reason":"No time."}""", 409, "not accepted yet")
        .To("tomas", "agreed-introduction", """{"reason":"No time."}""", 409, "agreed")
        .On("POST /api/introductions/{introductionId:guid}/cooperation")
        .To("teuila", "full-one", Titled, 404, "nothing")
        .To("tomas", "full-one", Titled, 403, "officer")
        .To("lin", "full-one", Titled, 403, "officer")
        .To("amina", "full-one", null, 400, "title")
        .To("amina", "full-one", """{"title":"Eyes","starts":"2027-02-01","ends":"2027-01-01"}""", 400, "ends")
        .To("amina", "full-one", """{"title":"Eyes","starts":"soon"}""", 400, "starts")
        .To("amina", "proposed", Titled, 409, "Both sides")
        .To("amina", "agreed-introduction", Titled, 409, "agreed")
        .To("amina", "full-one", Titled, 409, "no free slot");

    static Refusing Agreeing(Refusing rows) => rows
        .On("POST /api/cooperations/{cooperationId:guid}/completion")
        .To("teuila", "cooperation", Said, 404, "nothing")
        .To("amina", "cooperation", Said, 403, "representative")
        .To("lin", "cooperation", null, 400, "outcome")
        .To("lin", "cooperation", """{"outcome":"Rangers trained"}""", 400, "causedByPlatform")
        .To("lin", "cooperation", """{"outcome":"Rangers trained","useful":"yes","causedByPlatform":true}""", 400, "useful")
        .To("tomas", "cooperation", Said, 409, "said how the cooperation ended");
}
