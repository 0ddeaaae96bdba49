namespace Matchmaking.Acceptance.Refusals;

/// <summary>The refusals of standing among the practitioners, and of what follows.</summary>
public static class PractitionerRefusals
{
    const string Whole = """{"name":"A Person","headline":{"en":"Counts"},"subjects":["CBD-SUBJECT-IAS"],"languages":["en"],"consent":true}""";

    const string Address = """{"name":"A Person","headline":{"en":"Write to me@example.org"},"subjects":["CBD-SUBJECT-IAS"],"languages":["en"],"consent":true}""";

    public static Refusing Rows() => new Refusing()
        .On("POST /api/me/practitioner")
        .To("nobody", "", Whole, 401, "Sign in")
        .To("njeri", "", Whole, 403, "role in the service")
        .To("njeri", "", "not even JSON", 403, "role in the service")
        .To("tomas", "", "{}", 400, "name")
        .To("tomas", "", "{}", 400, "consent")
        .To("tomas", "", """{"subjects":["CBD-SUBJECT-NO-SUCH"]}""", 400, "subjects")
        .To("tomas", "", Address, 400, "headline")
        .To("tomas", "", Whole.Replace("\"consent\":true", "\"link\":\"mailto:me@example.org\"", StringComparison.Ordinal), 400, "link")
        .To("lin", "", Whole, 409, "already")
        .To("marie", "", Whole, 409, "return")
        .On("PUT /api/me/practitioner")
        .To("tomas", "", Whole, 404, "nothing")
        .To("lin", "", "{}", 400, "headline")
        .To("lin", "", Whole, 428, "If-Match")
        .On("POST /api/me/practitioner/renewal")
        .To("tomas", "", """{"consent":true}""", 404, "nothing")
        .To("lin", "", "{}", 400, "consent")
        .To("marie", "", """{"consent":true}""", 409, "return")
        .On("POST /api/me/practitioner/withdrawal")
        .To("tomas", "", null, 404, "nothing")
        .To("marie", "", null, 409, "already")
        .On("POST /api/me/practitioner/return")
        .To("tomas", "", """{"consent":true}""", 404, "nothing")
        .To("marie", "", null, 400, "consent")
        .To("lin", "", """{"consent":true}""", 409, "renew")
        .On("POST /api/me/practitioner/forgetting")
        .To("tomas", "", null, 404, "nothing");
}
