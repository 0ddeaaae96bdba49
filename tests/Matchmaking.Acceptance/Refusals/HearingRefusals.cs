namespace Matchmaking.Acceptance.Refusals;

/// <summary>The refusals of what is done with the rules of who hears; the first are in force, and no others are proposed.</summary>
public static class HearingRefusals
{
    public static Refusing Rows() => new Refusing()
        .On("POST /api/hearing-rules")
        .To("amina", "", """{"rules":{"need-returned":{"author":"daily"}},"decidedBy":"A body"}""", 403, "coordinator")
        .To("grace", "", "{}", 400, "rules")
        .To("grace", "", """{"rules":{"need-returned":{"author":"daily"}}}""", 400, "decidedBy")
        .To("grace", "", """{"rules":{"need-returned":{}},"decidedBy":"A body"}""", 400, "rules.need-returned")
        .To("grace", "", """{"rules":{"need-sent":{"author":"now"}},"decidedBy":"A body"}""", 400, "rules.need-sent")
        .To("grace", "", """{"rules":{"need-returned":{"friends":"now"}},"decidedBy":"A body"}""", 400, "rules.need-returned.friends")
        .To("grace", "", """{"rules":{"need-returned":{"author":"soon"}},"decidedBy":"A body"}""", 400, "rules.need-returned.author")
        .On("POST /api/hearing-rules/trial")
        .To("tomas", "", """{"rules":{"need-returned":{"author":"daily"}}}""", 403, "coordinator")
        .To("grace", "", """{"rules":{"need-returned":null}}""", 400, "rules.need-returned")
        .On("POST /api/hearing-rules/{number:int}/adoption")
        .To("tomas", "1", null, 403, "coordinator")
        .To("grace", "1", null, 409, "not an open proposal")
        .To("grace", "2", null, 404, "nothing")
        .On("POST /api/hearing-rules/{number:int}/withdrawal")
        .To("lin", "1", """{"reason":"No."}""", 403, "coordinator")
        .To("grace", "1", "{}", 400, "reason")
        .To("grace", "1", """{"reason":"No."}""", 409, "not an open proposal");
}
