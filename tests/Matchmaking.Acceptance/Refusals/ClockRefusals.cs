namespace Matchmaking.Acceptance.Refusals;

/// <summary>The refusals of deciding how long steps may take, and which days count.</summary>
public static class ClockRefusals
{
    public static Refusing Rows() => new Refusing()
        .On("POST /api/clock-policy/periods")
        .To("tomas", "", "{}", 403, "coordinator")
        .To("amina", "", "{}", 403, "coordinator")
        .To("amina", "", """{"centre":"COMIFAC"}""", 403, "head of the centre")
        .To("amina", "", """{"centre":"NOWHERE"}""", 403, "head of the centre")
        .To("amina", "", """{"centre":"RCMRD"}""", 400, "step")
        .To("grace", "", "{}", 400, "step")
        .To("grace", "", "{}", 400, "decidedBy")
        .To("grace", "", """{"centre":"NOWHERE"}""", 400, "centre")
        .To("grace", "", """{"step":"offer-expiry"}""", 400, "step")
        .To("grace", "", """{"period":"two weeks"}""", 400, "period")
        .To("grace", "", """{"period":"P0D"}""", 400, "period")
        .To("grace", "", """{"period":"P5D","urgentPeriod":"P6D"}""", 400, "urgentPeriod")
        .To("grace", "", """{"from":"2020-01-01"}""", 400, "from")
        .To("grace", "", """{"from":"soon"}""", 400, "from")
        .To("grace", "", """{"step":"answer","decidedBy":"A body"}""", 409, "holds already")
        .On("POST /api/clock-policy/working-days")
        .To("amina", "", "{}", 403, "coordinator")
        .To("marie", "", """{"centre":"RCMRD"}""", 403, "head of the centre")
        .To("grace", "", "{}", 400, "decidedBy")
        .To("grace", "", """{"weekend":["caturday"]}""", 400, "weekend")
        .To("grace", "", """{"weekend":["monday","tuesday","saturday","sunday"]}""", 400, "weekend")
        .To("grace", "", """{"holidays":["soon"]}""", 400, "holidays[0]")
        .To("grace", "", """{"from":"2020-01-01"}""", 400, "from");
}
