namespace Matchmaking.Acceptance.Refusals;

/// <summary>The refusals of every deed on a need, as the page on routes and roles has them.</summary>
public static class NeedRefusals
{
    const string Whole =
        """{"party":"KE","title":{"en":"A need"},"subjects":["CBD-SUBJECT-IAS"],"targets":["GBF-TARGET-06"],"kinds":["training"],"languages":["en"]}""";

    const string Because = """{"reason":"Because."}""";

    public static Refusing Rows() => Reopening(Brokers(FocalPoints(OwnSide(Drafting(new Refusing())))));

    static Refusing Drafting(Refusing rows) => rows
        .On("POST /api/needs")
        .To("marie", "", """{"party":"KE","title":{"en":"A need"}}""", 403, "drafter")
        .To("lin", "", """{"party":"KE","title":{"en":"A need"}}""", 403, "drafter")
        .To("wanjiru", "", """{"party":"WS","title":{"en":"A need"}}""", 403, "drafter or focal point of WS")
        .To("wanjiru", "", """{"party":"KE","title":{"en":"A need"},"requester":{"name":"Somebody else's institute"}}""", 403, "requester")
        .To("wanjiru", "", "{}", 400, "party")
        .To("wanjiru", "", """{"party":"KE"}""", 400, "title")
        .To("wanjiru", "", """{"party":"XX","title":{"en":"A need"}}""", 400, "party")
        .To("wanjiru", "", """{"party":"KE","title":{"en":"A need"},"subjects":["CBD-SUBJECT-NONE"]}""", 400, "subjects")
        .To("wanjiru", "", """{"party":"KE","title":{"en":"A need"},"from":"2027-02-01","until":"2027-01-01"}""", 400, "until")
        .To("wanjiru", "", """{"party":"KE","title":"not by language"}""", 400, "title");

    static Refusing OwnSide(Refusing rows) => rows
        .On("PUT /api/needs/{needId:guid}")
        .To("teuila", "draft", Whole, 404, "nothing")
        .To("amina", "draft", Whole, 404, "nothing")
        .To("amina", "open", Whole, 403, "drafter or focal point of KE")
        .To("teuila", "open", Whole, 403, "drafter or focal point of KE")
        .To("wanjiru", "draft", "{}", 400, "party")
        .To("wanjiru", "open", """{"party":"KE","title":{"en":"A need"}}""", 400, "subjects")
        .To("wanjiru", "draft", Whole, 428, "If-Match")
        .On("POST /api/needs/{needId:guid}/submission")
        .To("amina", "draft", null, 404, "nothing")
        .To("amina", "submitted", null, 403, "drafter or focal point of KE")
        .To("wanjiru", "bare", null, 400, "subjects")
        .To("wanjiru", "submitted", null, 409, "submitted")
        .On("POST /api/needs/{needId:guid}/withdrawal")
        .To("teuila", "hidden", Because, 404, "nothing")
        .To("amina", "open", Because, 403, "drafter or focal point of KE")
        .To("wanjiru", "open", null, 400, "reason")
        .To("wanjiru", "open", """{"reason":7}""", 400, "reason")
        .To("wanjiru", "withdrawn", Because, 409, "withdrawn already")
        .To("wanjiru", "agreed", Because, 409, "cooperation");

    static Refusing FocalPoints(Refusing rows) => rows
        .On("POST /api/needs/{needId:guid}/endorsement")
        .To("teuila", "submitted", null, 404, "nothing")
        .To("wanjiru", "submitted", null, 403, "focal point of KE")
        .To("amina", "submitted", null, 403, "focal point of KE")
        .To("tomas", "submitted", """{"party":"WS"}""", 403, "focal point of WS")
        .To("tomas", "submitted", """{"visibility":"secret"}""", 400, "visibility")
        .To("tomas", "draft", null, 409, "drafted")
        .To("tomas", "open", null, 409, "endorsed this need already")
        .To("tomas", "imported", null, 409, "endorsed at its source")
        .On("POST /api/needs/{needId:guid}/return")
        .To("teuila", "submitted", Because, 404, "nothing")
        .To("wanjiru", "submitted", Because, 403, "focal point of KE")
        .To("tomas", "submitted", null, 400, "reason")
        .To("tomas", "open", Because, 409, "open")
        .On("POST /api/needs/{needId:guid}/priority")
        .To("teuila", "hidden", """{"priority":1}""", 404, "nothing")
        .To("wanjiru", "open", """{"priority":1}""", 403, "focal point of KE")
        .To("marie", "open", """{"priority":1}""", 403, "focal point of KE")
        .To("tomas", "open", """{"priority":0}""", 400, "priority")
        .To("tomas", "open", """{"priority":"first"}""", 400, "priority")
        .To("amina", "open", null, 400, "priority")
        .To("tomas", "withdrawn", """{"priority":1}""", 409, "withdrawn")
        .To("amina", "submitted", """{"priority":1}""", 409, "submitted");

    static Refusing Brokers(Refusing rows) => rows
        .On("POST /api/needs/{needId:guid}/lead")
        .To("marie", "hidden", null, 404, "nothing")
        .To("marie", "open", null, 403, "officer")
        .To("tomas", "open", null, 403, "coordinator")
        .To("amina", "withdrawn", null, 409, "withdrawn")
        .On("POST /api/needs/{needId:guid}/urgency")
        .To("marie", "hidden", Because, 404, "nothing")
        .To("tomas", "open", Because, 403, "officer")
        .To("amina", "open", null, 400, "reason")
        .To("amina", "submitted", Because, 409, "submitted")
        .On("POST /api/needs/{needId:guid}/referral")
        .To("marie", "hidden", """{"service":"Another network"}""", 404, "nothing")
        .To("marie", "open", """{"service":"Another network"}""", 403, "officer")
        .To("tomas", "open", """{"service":"Another network"}""", 403, "officer")
        .To("amina", "open", null, 400, "service")
        .To("amina", "submitted", """{"service":"Another network"}""", 409, "submitted")
        .On("POST /api/needs/{needId:guid}/answer")
        .To("marie", "hidden", """{"resources":"A guide"}""", 404, "nothing")
        .To("lin", "open", """{"resources":"A guide"}""", 403, "officer")
        .To("grace", "open", null, 400, "resources")
        .To("grace", "withdrawn", """{"resources":"A guide"}""", 409, "withdrawn")
        .On("POST /api/needs/{needId:guid}/decline")
        .To("marie", "hidden", Because, 404, "nothing")
        .To("sofia", "open", Because, 403, "officer")
        .To("amina", "open", null, 400, "reason")
        .To("amina", "submitted", Because, 409, "submitted")
        .On("POST /api/needs/{needId:guid}/protected-reading")
        .To("marie", "hidden", Because, 404, "nothing")
        .To("amina", "open", Because, 403, "coordinator")
        .To("grace", "open", null, 400, "reason")
        .On("POST /api/needs/{needId:guid}/erasure")
        .To("tomas", "open", Because, 403, "administrator")
        .To("sofia", "open", null, 400, "reason");

    static Refusing Reopening(Refusing rows) => rows
        .On("POST /api/needs/{needId:guid}/reopening")
        .To("teuila", "hidden", null, 404, "nothing")
        .To("teuila", "withdrawn", null, 403, "drafter or focal point of KE")
        .To("wanjiru", "open", null, 409, "open");
}
