namespace Matchmaking.Acceptance.Refusals;

/// <summary>The refusals of expressing interest, giving word on it, and calling for partners.</summary>
public static class InterestRefusals
{
    public static Refusing Rows() => new Refusing()
        .On("POST /api/needs/{needId:guid}/partner-call")
        .To("teuila", "hidden", "{}", 404, "nothing")
        .To("amina", "open", "{}", 403, "drafter or focal point of Kenya")
        .To("wanjiru", "open", """{"text":"Join us."}""", 400, "until")
        .To("wanjiru", "open", """{"text":"Join us.","until":"2020-01-01"}""", 400, "until")
        .To("wanjiru", "submitted", """{"text":"Join us.","until":"2099-01-01"}""", 409, "submitted")
        .To("wanjiru", "open", """{"text":"Join us.","until":"2099-01-01"}""", 409, "joint research")
        .On("POST /api/needs/{needId:guid}/interests")
        .To("lin", "hidden", """{"message":"We would help."}""", 404, "nothing")
        .To("tomas", "open", """{"message":"We would help."}""", 403, "representative")
        .To("lin", "open", """{"message":"We would help.","organizationId":"{nowhere}"}""", 403, "representative")
        .To("lin", "open", "{}", 400, "message")
        .To("lin", "open", """{"message":"We would help.","until":"2020-01-01"}""", 400, "until")
        .To("lin", "open", """{"message":"We would help.","offerId":"{foreign}"}""", 400, "offerId")
        .To("lin", "withdrawn", """{"message":"We would help."}""", 409, "withdrawn")
        .To("lin", "wanted", """{"message":"We would help."}""", 409, "waits for word")
        .On("POST /api/interests/{interestId:guid}/introduction")
        .To("teuila", "interest", "{}", 404, "nothing")
        .To("lin", "interest", "{}", 403, "officer")
        .To("amina", "interest", "{}", 409, "named no offer")
        .To("amina", "interest", """{"offerId":"{nowhere}"}""", 400, "offerIds")
        .On("POST /api/interests/{interestId:guid}/partnership")
        .To("teuila", "interest", null, 404, "nothing")
        .To("lin", "interest", null, 403, "officer")
        .To("amina", "interest", null, 409, "introduce it")
        .On("POST /api/interests/{interestId:guid}/decline")
        .To("teuila", "interest", """{"reason":"No."}""", 404, "nothing")
        .To("tomas", "interest", """{"reason":"No."}""", 403, "officer")
        .To("amina", "interest", null, 400, "reason")
        .On("POST /api/interests/{interestId:guid}/withdrawal")
        .To("teuila", "interest", null, 404, "nothing")
        .To("amina", "interest", null, 403, "representative");
}
