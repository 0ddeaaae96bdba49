namespace Matchmaking.Acceptance.Refusals;

/// <summary>The refusals of setting a candidate aside, of refusing a verification, and of contesting such decisions.</summary>
public static class ContestRefusals
{
    const string Contest = """{"decision":"candidate-set-aside","subjectId":"{wanted}","offerId":"{aside}","reason":"There is more to it."}""";

    public static Refusing Rows() => new Refusing()
        .On("POST /api/needs/{needId:guid}/candidates/{offerId:guid}/exclusion")
        .To("amina", "open", """{"why":"scale"}""", 404, "nothing")
        .On("POST /api/needs/{needId:guid}/candidates/{offerId:guid}/inclusion")
        .To("amina", "open", null, 404, "nothing")
        .On("POST /api/organizations/{organizationId:guid}/verification/refusal")
        .To("tomas", "unverified", """{"reason":"No statute."}""", 403, "administrator")
        .To("sofia", "unverified", null, 400, "reason")
        .To("sofia", "institute", """{"reason":"No statute."}""", 409, "is verified until")
        .On("POST /api/contests")
        .To("lin", "", "{}", 400, "decision")
        .To("lin", "", """{"decision":"the weather"}""", 400, "decision")
        .To("lin", "", """{"decision":"need-declined"}""", 400, "subjectId")
        .To("lin", "", """{"decision":"need-declined","subjectId":"{nowhere}"}""", 404, "nothing")
        .To("marie", "", Contest, 404, "nothing")
        .To("amina", "", Contest, 403, "concerned")
        .To("lin", "", """{"decision":"candidate-set-aside","subjectId":"{wanted}","offerId":"{aside}"}""", 400, "reason")
        .To("lin", "", Contest, 409, "contested already")
        .On("POST /api/contests/{contestId:guid}/upholding")
        .To("marie", "contest", """{"reason":"So be it."}""", 404, "nothing")
        .To("amina", "contest", """{"reason":"So be it."}""", 403, "neither decided")
        .To("lin", "contest", """{"reason":"So be it."}""", 403, "neither decided")
        .To("grace", "contest", null, 400, "reason")
        .On("POST /api/contests/{contestId:guid}/overturning")
        .To("marie", "contest", """{"reason":"No."}""", 404, "nothing")
        .To("amina", "contest", """{"reason":"No."}""", 403, "neither decided")
        .To("grace", "contest", null, 400, "reason");
}
