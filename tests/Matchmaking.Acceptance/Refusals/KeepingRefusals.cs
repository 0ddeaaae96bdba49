namespace Matchmaking.Acceptance.Refusals;

/// <summary>The refusals of what administrators do, and of the demo's clock.</summary>
public static class KeepingRefusals
{
    public static Refusing Rows() => new Refusing()
        .On("POST /api/imports")
        .To("grace", "", "{}", 403, "administrator")
        .To("tomas", "", "not even JSON", 403, "administrator")
        .On("POST /api/people")
        .To("grace", "", "{}", 403, "administrator")
        .To("sofia", "", "{}", 400, "handle")
        .On("POST /api/people/{personId:guid}/roles")
        .To("tomas", "person", "{}", 403, "administrator")
        .To("sofia", "person", "{}", 400, "role")
        .On("POST /api/people/{personId:guid}/roles/{membershipId:guid}/ending")
        .To("tomas", "person", "{}", 403, "administrator")
        .On("POST /api/people/{personId:guid}/erasure")
        .To("tomas", "person", null, 403, "administrator")
        .On("POST /api/organizations")
        .To("lin", "", """{"name":"An institute"}""", 403, "administrator")
        .To("sofia", "", "{}", 400, "name")
        .On("POST /api/organizations/{organizationId:guid}/verification")
        .To("tomas", "unverified", """{"evidence":"A statute"}""", 403, "administrator")
        .To("sofia", "unverified", null, 400, "evidence")
        .On("POST /api/centres/{code}/coverage")
        .To("amina", "RCMRD", """{"party":"RW"}""", 403, "administrator")
        .To("sofia", "RCMRD", null, 400, "party")
        .On("POST /api/centres/{code}/coverage/ending")
        .To("amina", "RCMRD", """{"party":"KE"}""", 403, "administrator")
        .To("sofia", "RCMRD", null, 400, "party")
        .On("POST /api/me/notices/{noticeId:guid}/reading")
        .To("tomas", "nowhere", null, 404, "nothing")
        .On("POST /demo/clock")
        .To("tomas", "", "{}", 400, "days")
        .To("tomas", "", """{"days":-1}""", 400, "days")
        .To("tomas", "", """{"days":"many"}""", 400, "days");
}
