namespace Matchmaking.Acceptance.Refusals;

/// <summary>The refusals of asking for an allocation and of taking it back.</summary>
public static class AllocationRefusals
{
    public static Refusing Rows() => new Refusing()
        .On("POST /api/allocations")
        .To("tomas", "", """{"bonus":5000}""", 403, "coordinator")
        .To("amina", "", "not even JSON", 403, "coordinator")
        .To("grace", "", "not even JSON", 400, "body")
        .To("grace", "", """{"bonus":-1}""", 400, "bonus")
        .To("grace", "", """{"bonus":1001}""", 400, "bonus")
        .To("grace", "", """{"bonus":"much"}""", 400, "bonus")
        .On("POST /api/allocations/{allocationId:guid}/withdrawal")
        .To("amina", "allocation", """{"reason":"No."}""", 403, "coordinator")
        .To("grace", "nowhere", """{"reason":"No."}""", 404, "nothing")
        .To("grace", "allocation", "{}", 400, "reason")
        .To("grace", "withdrawn-allocation", """{"reason":"Again."}""", 409, "withdrawn");
}
