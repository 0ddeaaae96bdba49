namespace Matchmaking.Acceptance.Refusals;

/// <summary>The refusals of what goes before an endorsement, of letters, and of setting how a Party consents.</summary>
public static class EndorsingRefusals
{
    const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    const string Letter = $$"""{"signedOn":"2020-05-04","reference":"ENV/12","attachmentHash":"{{Hash}}"}""";

    public static Refusing Rows() => Consenting(Recording(Asking(new Refusing())));

    static Refusing Asking(Refusing rows) => rows
        .On("POST /api/needs/{needId:guid}/review")
        .To("teuila", "submitted", "{}", 404, "nothing")
        .To("wanjiru", "submitted", "{}", 403, "focal point of Kenya")
        .To("tomas", "submitted", """{"until":"2099-01-01"}""", 400, "organizationIds")
        .To("tomas", "submitted", """{"organizationIds":["{nowhere}"],"until":"2099-01-01"}""", 400, "organizationIds")
        .To("tomas", "submitted", """{"organizationIds":["{institute}"]}""", 400, "until")
        .To("tomas", "open", """{"organizationIds":["{institute}"],"until":"2099-01-01"}""", 409, "open")
        .On("POST /api/needs/{needId:guid}/opinion")
        .To("teuila", "submitted", "{}", 404, "nothing")
        .To("wanjiru", "submitted", "{}", 403, "asked for its opinion")
        .To("lin", "reviewed", "{}", 400, "opinion")
        .To("lin", "reviewed", """{"opinion":"objects"}""", 400, "text")
        .To("tomas", "reviewed", """{"opinion":"supports"}""", 400, "organizationId");

    static Refusing Recording(Refusing rows) => rows
        .On("POST /api/needs/{needId:guid}/letter")
        .To("teuila", "submitted", Letter, 404, "nothing")
        .To("tomas", "submitted", Letter, 403, "officer")
        .To("amina", "submitted", "{}", 400, "signedOn")
        .To("amina", "submitted", """{"signedOn":"2020-05-04","reference":"ENV/12","attachmentHash":"none"}""", 400, "attachmentHash")
        .To("amina", "submitted", """{"party":"WS"}""", 400, "party")
        .To("amina", "open", Letter, 409, "endorsed this need already")
        .To("amina", "imported", Letter, 409, "endorsed at its source")
        .On("POST /api/needs/{needId:guid}/annulment")
        .To("teuila", "hidden", """{"reason":"No."}""", 404, "nothing")
        .To("amina", "open", """{"reason":"No."}""", 403, "focal point of Kenya")
        .To("tomas", "open", "{}", 400, "reason")
        .To("tomas", "open", """{"reason":"No."}""", 409, "expressly")
        .To("tomas", "submitted", """{"reason":"No."}""", 409, "has not endorsed");

    static Refusing Consenting(Refusing rows) => rows
        .On("POST /api/parties/{party}/consent")
        .To("tomas", "nowhere", "{}", 404, "nothing")
        .To("wanjiru", "KE", "{}", 403, "focal point of Kenya")
        .To("tomas", "KE", "{}", 400, "consent")
        .To("tomas", "KE", """{"consent":"no-objection"}""", 400, "days")
        .To("tomas", "KE", """{"consent":"express","endorsers":3}""", 400, "endorsers")
        .To("tomas", "KE", """{"consent":"express","from":"2020-01-01"}""", 400, "from");
}
