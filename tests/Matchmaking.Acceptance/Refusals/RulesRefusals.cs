namespace Matchmaking.Acceptance.Refusals;

/// <summary>The refusals of what coordinators do with the rules; the first rules are in force, and no others are proposed.</summary>
public static class RulesRefusals
{
    const string Sound = """
        "weights":"subject:240,place:160,text:120,kind:120,target:120,language:100,load:60,time:40,record:40",
        "decidedBy":"A body","from":"2026-01-31"
        """;

    public static Refusing Rows() => new Refusing()
        .On("POST /api/rules")
        .To("amina", "", "{}", 403, "coordinator")
        .To("sofia", "", $"{{{Sound}}}", 403, "coordinator")
        .To("grace", "", "{}", 400, "weights")
        .To("grace", "", "{}", 400, "decidedBy")
        .To("grace", "", "{}", 400, "from")
        .To("grace", "", """{"weights":{"subject":1000}}""", 400, "weights")
        .To("grace", "", """{"weights":[1000]}""", 400, "weights")
        .To("grace", "", $$"""{{{Sound}},"textRule":"guessing"}""", 400, "textRule")
        .To("grace", "", $$"""{{{Sound}},"terms":"some"}""", 400, "terms")
        .To("grace", "", """{"from":"some day"}""", 400, "from")
        .To("grace", "", $$"""{{{Sound}},"number":7}""", 409, "The next rules version is 2")
        .On("POST /api/rules/{number:int}/comparison")
        .To("amina", "1", null, 403, "coordinator")
        .To("grace", "1", null, 409, "not an open proposal")
        .To("grace", "2", null, 404, "nothing")
        .On("POST /api/rules/{number:int}/adoption")
        .To("tomas", "1", null, 403, "coordinator")
        .To("grace", "1", null, 409, "not an open proposal")
        .To("grace", "2", null, 404, "nothing")
        .On("POST /api/rules/{number:int}/withdrawal")
        .To("lin", "1", """{"reason":"No."}""", 403, "coordinator")
        .To("grace", "1", "{}", 400, "reason")
        .To("grace", "1", """{"reason":"No."}""", 409, "not an open proposal");
}
