namespace Matchmaking.Acceptance.Refusals;

/// <summary>The refusals of every deed on an offer.</summary>
public static class OfferRefusals
{
    const string Whole =
        """
        {"title":{"en":"An offer"},"subjects":["CBD-SUBJECT-IAS"],"kinds":[{"kind":"training","free":true}],
         "languages":["en"],"serves":{"worldwide":true},"slots":2}
        """;

    const string InAnothersName = """{"organization":{"name":"Somebody else's institute"},"title":{"en":"An offer"}}""";

    public static Refusing Rows() => Standing(Writing(new Refusing()));

    static Refusing Writing(Refusing rows) => rows
        .On("POST /api/offers")
        .To("tomas", "", Whole, 403, "representative")
        .To("grace", "", Whole, 403, "representative")
        .To("lin", "", InAnothersName, 403, "representative")
        .To("lin", "", "{}", 400, "slots")
        .To("lin", "", """{"title":{"en":"An offer"},"slots":-1}""", 400, "slots")
        .To("lin", "", """{"title":{"en":"An offer"},"slots":1,"taken":2}""", 400, "taken")
        .To("lin", "", """{"title":{"en":"An offer"},"ended":1,"useful":2}""", 400, "useful")
        .To("lin", "", """{"kinds":[{"kind":"miracles","free":true}]}""", 400, "kinds[0].kind")
        .To("lin", "", """{"serves":{"regions":["Atlantis"]}}""", 400, "serves.regions")
        .On("PUT /api/offers/{offerId:guid}")
        .To("tomas", "gone", Whole, 404, "nothing")
        .To("tomas", "offer", Whole, 403, "representative")
        .To("lin", "offer", InAnothersName, 403, "representative")
        .To("lin", "foreign", Whole, 403, "representative")
        .To("lin", "offer", "{}", 400, "title")
        .To("lin", "offer", Whole, 428, "If-Match");

    static Refusing Standing(Refusing rows) => rows
        .On("POST /api/offers/{offerId:guid}/pause")
        .To("tomas", "gone", null, 404, "nothing")
        .To("tomas", "offer", null, 403, "representative")
        .To("lin", "paused", null, 409, "paused")
        .On("POST /api/offers/{offerId:guid}/resumption")
        .To("tomas", "paused", null, 404, "nothing")
        .To("amina", "paused", null, 403, "representative")
        .To("lin", "offer", null, 409, "open")
        .On("POST /api/offers/{offerId:guid}/renewal")
        .To("tomas", "gone", null, 404, "nothing")
        .To("grace", "offer", null, 403, "representative")
        .To("lin", "gone", null, 409, "withdrawn")
        .On("POST /api/offers/{offerId:guid}/withdrawal")
        .To("tomas", "gone", null, 404, "nothing")
        .To("sofia", "offer", null, 403, "representative")
        .To("lin", "offer", """{"reason":["wrong"]}""", 400, "reason")
        .To("lin", "gone", null, 409, "withdrawn already")
        .On("POST /api/offers/{offerId:guid}/endorsement")
        .To("teuila", "behalf", null, 404, "nothing")
        .To("lin", "behalf", null, 403, "focal point of Kenya")
        .To("amina", "behalf", null, 403, "focal point of Kenya")
        .To("tomas", "offer", null, 409, "needs no endorsement")
        .On("POST /api/offers/{offerId:guid}/attachments")
        .To("tomas", "gone", null, 404, "nothing")
        .To("grace", "offer", null, 403, "representative")
        .To("lin", "offer", null, 400, "file")
        .On("POST /api/offers/{offerId:guid}/attachments/{attachmentId:guid}/removal")
        .To("tomas", "gone", null, 404, "nothing")
        .To("lin", "offer", null, 404, "nothing");
}
